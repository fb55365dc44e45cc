package org.gonghui.member.draw;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/// The round of the beacon that decides a draw, unless it must be passed over.
@Embeddable
class AwaitedRound {
  private long round;
  private Instant roundDueAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected AwaitedRound() {}

  AwaitedRound(DrawRules rules) {
    this.round = rules.round();
    this.roundDueAt = rules.drawnAt();
  }

  boolean isSpokenBy(Instant now, DrawRules rules) {
    return !now.isBefore(rules.beacon().chain().timeOf(round));
  }

  /// The first round that leaves the lead from now decides: nobody knows it yet.
  void postpone(Instant now, DrawRules rules) {
    var chain = rules.beacon().chain();
    round = chain.firstRoundFrom(now.plusSeconds(rules.leadSeconds()));
    roundDueAt = chain.timeOf(round);
  }

  /// The very next round decides, as the rules of older draws have it.
  void passToTheNext(Instant now) {
    round++;
    roundDueAt = now;
  }

  boolean isDueBefore(Instant moment) {
    return roundDueAt.isBefore(moment);
  }

  long number() {
    return round;
  }
}
