package org.gonghui.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class KeyedHashTest {
  private static final byte[] MESSAGE = bytes("a file");

  private final Rings rings = new Rings();
  private final KeyedHash hash = new KeyedHash(new Keyring(rings));

  @Test
  void halfOfItIsOfOneMessageForOnePurposeInOneService() {
    var half = hash.half(Purpose.ORIGIN, MESSAGE);
    assertThat(half).hasSize(16);
    assertThat(hash.halfFits(half, Purpose.ORIGIN, MESSAGE)).isTrue();
    assertThat(hash.halfFits(half, Purpose.ORIGIN, bytes("another"))).isFalse();
    assertThat(hash.halfFits(half, Purpose.FINGERPRINT, MESSAGE)).isFalse();
    assertThat(hash.halfFits(new byte[0], Purpose.ORIGIN, MESSAGE)).isFalse();
    assertThat(new KeyedHash(new Keyring(new Rings())).halfFits(half, Purpose.ORIGIN, MESSAGE))
        .isFalse();
  }

  @Test
  void theFormerKeyIsGoodForWhatItMade() {
    var half = hash.half(Purpose.ORIGIN, MESSAGE);
    rings.turnFingerprint();
    var after = new KeyedHash(new Keyring(rings));
    assertThat(after.half(Purpose.ORIGIN, MESSAGE)).isNotEqualTo(half);
    assertThat(after.halfFits(half, Purpose.ORIGIN, MESSAGE)).isTrue();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
