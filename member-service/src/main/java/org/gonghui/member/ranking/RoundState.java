package org.gonghui.member.ranking;

/// Where a round stands.
enum RoundState {
  /// Another one is scored first, or nobody has gone on to it.
  NOT_OPEN,
  OPEN,
  CLOSED,
  PUBLISHED
}
