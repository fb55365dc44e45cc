package org.gonghui.member.meal;

import java.time.LocalDate;
import java.util.Optional;
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

  /// @param shown the meal of the code, where it is one of the caller's stations
  static MealCheck of(Optional<Meal> shown, LocalDate today) {
    return shown
        .<MealCheck>map(meal ->
            switch (meal.state()) {
              case REDEEMED -> new Refused(Reason.USED);
              case CANCELLED -> new Refused(Reason.CANCELLED);
              case BOOKED ->
                  meal.day().equals(today) ? new Valid(meal) : new Refused(Reason.OTHER_DAY);
            })
        .orElseGet(() -> new Refused(Reason.UNKNOWN));
  }
}
