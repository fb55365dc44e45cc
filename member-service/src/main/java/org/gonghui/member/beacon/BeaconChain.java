package org.gonghui.member.beacon;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/// What tells one beacon from all others, and when it speaks.
///
/// @param hash its name, 64 hexadecimal digits
/// @param publicKey in hexadecimal digits
/// @param genesis when it spoke round 1
/// @param period from one round to the next, whole seconds
public record BeaconChain(
    String hash, BeaconScheme scheme, String publicKey, Instant genesis, Duration period) {

  /// The first round that is spoken at this moment or later.
  public long firstRoundFrom(Instant moment) {
    if (!moment.isAfter(genesis)) {
      return 1;
    }
    var step = period.toMillis();
    var passed = Duration.between(genesis, moment);
    var millis = passed.toMillis() + (passed.toNanosPart() % 1_000_000 == 0 ? 0 : 1);
    return Math.ceilDiv(millis, step) + 1;
  }

  /// When a round is spoken.
  public Instant timeOf(long round) {
    return genesis.plus(period.multipliedBy(round - 1));
  }

  boolean vouchesFor(BeaconRound round) {
    return scheme.vouches(HexFormat.of().parseHex(publicKey), round);
  }
}
