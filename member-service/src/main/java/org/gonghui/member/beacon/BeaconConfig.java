package org.gonghui.member.beacon;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Which beacon decides draws. What is pinned here stands in the rules of every draw, and nothing that the beacon says of
/// itself changes it.
@ConfigMapping(prefix = "gonghui.beacon")
interface BeaconConfig {
  /// The key of the local stack's stand-in, which is no secret.
  String STAND_IN = "9e95b0ca5fe707bc810cdca5aead748307727b58bd3350b03f022d2564214748";

  /// Base address of the chain: `GET /public/ROUND` and `GET /info`, as drand has them.
  @WithDefault("http://localhost:8095")
  URI url();

  /// Another address of the same chain, of another operator. Where signatures are not checked here (`BLS_UNCHAINED_G1`) a round
  /// counts when both tell the same; production does not start without it then.
  Optional<URI> secondUrl();

  /// The chain's hash, by which everybody finds it.
  @WithDefault("2245eb88ac09e2e16f5b1b84b9143c11ca7028fac9215ffdde88864fd96933e2")
  String chainHash();

  /// How it signs: `ED25519`, or `BLS_UNCHAINED_G1` as drand's quicknet.
  @WithDefault("ED25519")
  BeaconScheme scheme();

  /// Its public key in hexadecimal digits.
  @WithDefault(STAND_IN)
  String publicKey();

  /// When it spoke its first round.
  @WithDefault("2026-01-01T00:00:00Z")
  Instant genesis();

  /// From one round to the next.
  @WithDefault("3S")
  Duration period();

  /// How long an answer is awaited.
  @WithDefault("4S")
  Duration deadline();

  /// Takes the stand-in's key in production too: for a demonstration, whose draws prove nothing.
  @WithDefault("false")
  boolean standInAllowed();
}
