package org.gonghui.member.card;

import java.util.UUID;

/// What a card says to other features.
///
/// @param term how often it has ceased to be ACTIVE: what was shown in a term is good in that term only
public record CardFacts(UUID id, UUID memberId, String number, CardState state, int term) {
  public boolean isActive() {
    return state == CardState.ACTIVE;
  }
}
