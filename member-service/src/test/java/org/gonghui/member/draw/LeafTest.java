package org.gonghui.member.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeafTest {
  private static final UUID ZERO = new UUID(0, 0);

  /// SHA-256 of 64 bytes of zero.
  @Test
  void isTheHashOfSaltItemAndEntry() {
    assertThat(Leaf.of(new byte[Leaf.SALT], ZERO, ZERO, 0).hex())
        .isEqualTo("f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b");
  }

  @Test
  void itemAndEntryCannotBeExchanged() {
    var salt = new byte[Leaf.SALT];
    var other = new UUID(0, 1);
    assertThat(Leaf.of(salt, ZERO, other, 0).hex())
        .isNotEqualTo(Leaf.of(salt, other, ZERO, 0).hex());
  }
}
