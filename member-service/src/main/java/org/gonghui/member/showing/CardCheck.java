package org.gonghui.member.showing;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a merchant's check of a code came to.
sealed interface CardCheck {
  /// @param codeId that was used up
  record Valid(UUID codeId) implements CardCheck {}

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
