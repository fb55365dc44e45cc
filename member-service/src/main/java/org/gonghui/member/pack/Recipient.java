package org.gonghui.member.pack;

import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Who is given a pack.
sealed interface Recipient {
  /// A member in the officer's scope.
  record Known(UUID member) implements Recipient {}

  /// Who shows a card.
  record Shown(String cardCode) implements Recipient {}

  /// @throws Refusal 400 unless it is one of the two
  static Recipient of(@Nullable UUID member, @Nullable String cardCode) {
    if (member != null && cardCode == null) {
      return new Known(member);
    }
    if (member == null && cardCode != null) {
      return new Shown(cardCode);
    }
    throw Refusal.invalid("memberId", "ONE_OF_TWO");
  }
}
