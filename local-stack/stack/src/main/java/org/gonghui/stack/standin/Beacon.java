package org.gonghui.stack.standin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.stack.home.Json;
import org.gonghui.stack.standin.LocalServer.Answer;
import org.gonghui.stack.standin.LocalServer.Call;
import org.gonghui.stack.standin.LocalServer.Unanswered;

/// Stands in for a public randomness beacon, as drand tells one over HTTP: `GET /info`, `GET /public/{round}` and
/// `GET /public/latest`. A round is spoken every three seconds; it is the Ed25519 signature of the SHA-256 of its number, by a
/// key that everybody can reckon, so that what is drawn with it proves nothing.
///
/// `PUT /mode` {mode: NORMAL, AWAY, SKIP_NEXT}: AWAY closes connections; of SKIP_NEXT the next round that is asked for after its
/// time is never told, and then all is as before.
final class Beacon {
  private static final Instant GENESIS = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration PERIOD = Duration.ofSeconds(3);
  private static final String SEED = "gonghui stand-in beacon";
  private static final String PUBLIC_KEY =
      "9e95b0ca5fe707bc810cdca5aead748307727b58bd3350b03f022d2564214748";

  enum Mode {
    NORMAL,
    AWAY,
    SKIP_NEXT
  }

  private final Set<Long> skipped = ConcurrentHashMap.newKeySet();
  private final PrivateKey key = key();
  private final Clock clock;
  private volatile Mode mode = Mode.NORMAL;

  Beacon(Clock clock) {
    this.clock = clock;
  }

  static LocalServer start(int port, Clock clock) throws IOException {
    return LocalServer.start(port, new Beacon(clock)::answer);
  }

  Answer answer(Call call) {
    if (call.is("PUT", "mode")) {
      mode = Mode.valueOf(Json.parse(call.body()).path("mode").asText());
      return Answer.ok(Map.of("mode", mode));
    }
    if (mode == Mode.AWAY) {
      throw new Unanswered();
    }
    if (call.is("GET", "info")) {
      return Answer.ok(info());
    }
    if (call.is("GET", "public") && call.path().size() == 2) {
      var asked = call.path().get(1);
      return round(asked.equals("latest") ? latest() : Long.parseLong(asked));
    }
    return Answer.notFound();
  }

  private long latest() {
    return Duration.between(GENESIS, clock.instant()).dividedBy(PERIOD) + 1;
  }

  private Answer round(long number) {
    if (number < 1 || number > latest() || isSkipped(number)) {
      return Answer.notFound();
    }
    var signature = signature(number);
    return Answer.ok(
        Map.of(
            "round", number,
            "randomness", hex(sha256(signature)),
            "signature", hex(signature)));
  }

  private synchronized boolean isSkipped(long number) {
    if (mode == Mode.SKIP_NEXT) {
      skipped.add(number);
      mode = Mode.NORMAL;
    }
    return skipped.contains(number);
  }

  private static Map<String, Object> info() {
    var name =
        ByteBuffer.allocate(44)
            .putInt(Math.toIntExact(PERIOD.toSeconds()))
            .putLong(GENESIS.getEpochSecond())
            .put(HexFormat.of().parseHex(PUBLIC_KEY));
    return Map.of(
        "public_key", PUBLIC_KEY,
        "period", PERIOD.toSeconds(),
        "genesis_time", GENESIS.getEpochSecond(),
        "hash", hex(sha256(name.array())),
        "schemeID", "ed25519-unchained");
  }

  private byte[] signature(long number) {
    try {
      var signing = Signature.getInstance("Ed25519");
      signing.initSign(key);
      signing.update(sha256(ByteBuffer.allocate(Long.BYTES).putLong(number).array()));
      return signing.sign();
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK signs by Ed25519", missing);
    }
  }

  private static PrivateKey key() {
    try {
      var seed = sha256(SEED.getBytes(StandardCharsets.UTF_8));
      return KeyFactory.getInstance("Ed25519")
          .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK signs by Ed25519", missing);
    }
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
