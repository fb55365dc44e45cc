package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
import org.gonghui.kit.sealing.KeyedHash;
import org.gonghui.kit.sealing.Parts;
import org.gonghui.kit.sealing.Purpose;

/// One-time codes of six digits; kept as a keyed hash that is good for one check only, compared in constant time.
/// The hash names its key, and so a code that is on its way while an index is rotated stays good.
@ApplicationScoped
class OneTimeCodes {
  private static final int BOUND = 1_000_000;

  private final KeyedHash hashes;
  private final SecureRandom random = new SecureRandom();

  OneTimeCodes(KeyedHash hashes) {
    this.hashes = hashes;
  }

  String next() {
    return "%06d".formatted(random.nextInt(BOUND));
  }

  byte[] hash(UUID check, String code) {
    return hashes.of(Purpose.FINGERPRINT, message(check, code));
  }

  boolean isRight(byte[] hash, UUID check, String code) {
    return hashes.fits(hash, Purpose.FINGERPRINT, message(check, code));
  }

  private static byte[] message(UUID check, String code) {
    return new Parts().add("identityCode").add(check).add(code).bytes();
  }
}
