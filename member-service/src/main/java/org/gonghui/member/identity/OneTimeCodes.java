package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sealing.BlindIndex;

/// One-time codes of six digits; kept as a keyed hash that is good for one check only, compared in constant time.
@ApplicationScoped
class OneTimeCodes {
  private static final int BOUND = 1_000_000;

  private final BlindIndex indexes;
  private final SecureRandom random = new SecureRandom();

  OneTimeCodes(BlindIndex indexes) {
    this.indexes = indexes;
  }

  String next() {
    return "%06d".formatted(random.nextInt(BOUND));
  }

  Blind hash(UUID check, String code) {
    return indexes.of("identityCode", check + "|" + code);
  }
}
