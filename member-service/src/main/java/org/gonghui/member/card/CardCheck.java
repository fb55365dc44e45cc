package org.gonghui.member.card;

import java.util.UUID;

/// What a merchant's check of a code came to.
sealed interface CardCheck {
  record Valid(UUID cardId) implements CardCheck {}

  record Refused(Reason reason) implements CardCheck {}

  /// Why a code is no good.
  enum Reason {
    EXPIRED,
    USED,
    SUSPENDED,
    UNKNOWN
  }
}
