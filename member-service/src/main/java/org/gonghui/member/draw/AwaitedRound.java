package org.gonghui.member.draw;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.gonghui.member.beacon.BeaconChain;

/// The round of the beacon that decides a draw, unless it must be passed over.
@Embeddable
class AwaitedRound {
  private String chainHash;
  private int leadSeconds;
  private long round;
  private Instant roundDueAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected AwaitedRound() {}

  AwaitedRound(DrawRules rules, BeaconChain chain) {
    this.chainHash = chain.hash();
    this.leadSeconds = Math.toIntExact(rules.leadSeconds());
    this.round = rules.round();
    this.roundDueAt = chain.timeOf(rules.round());
  }

  boolean isSpokenBy(Instant now, BeaconChain chain) {
    return !now.isBefore(chain.timeOf(round));
  }

  /// The first round that leaves the lead from now decides: nobody knows it yet.
  void postpone(Instant now, BeaconChain chain) {
    round = chain.firstRoundFrom(now.plusSeconds(leadSeconds));
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

  String chainHash() {
    return chainHash;
  }

  long number() {
    return round;
  }
}
