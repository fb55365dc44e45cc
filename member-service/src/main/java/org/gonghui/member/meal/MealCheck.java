package org.gonghui.member.meal;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a station is told of a code that was shown to it.
sealed interface MealCheck {
  record Valid(Meal meal) implements MealCheck {}

  record Refused(Reason reason) implements MealCheck {}

  /// Why nothing is given.
  @Schema(name = "MealRefusal")
  enum Reason {
    UNKNOWN,
    USED,
    CANCELLED,
    OTHER_DAY
  }

  static MealCheck of(Meal shown, LocalDate today) {
    return switch (shown.state()) {
      case REDEEMED -> new Refused(Reason.USED);
      case CANCELLED -> new Refused(Reason.CANCELLED);
      case BOOKED -> shown.day().equals(today) ? new Valid(shown) : new Refused(Reason.OTHER_DAY);
    };
  }
}
