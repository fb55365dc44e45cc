package org.gonghui.member.showing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.card.CardFacts;

/// What a merchant's check of a code came to.
sealed interface CardCheck {
  /// @param codeId that was used up
  /// @param card that it was of
  record Valid(UUID codeId, CardFacts card) implements CardCheck {}

  record Refused(Reason reason) implements CardCheck {}

  /// Why a code is no good.
  @Schema(name = "CardRefusal")
  enum Reason {
    EXPIRED,
    USED,
    SUSPENDED,
    UNKNOWN
  }
}
