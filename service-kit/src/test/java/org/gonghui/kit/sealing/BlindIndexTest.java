package org.gonghui.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BlindIndexTest {
  private final Rings rings = new Rings();
  private final BlindIndex before = new BlindIndex(new Keyring(rings));

  @Test
  void equalValuesOfAFieldAreEqualAndNothingElseIs() {
    var blind = before.of("idNumber", "RESIDENT_ID:110101199003074215");
    assertThat(before.of("idNumber", "RESIDENT_ID:110101199003074215")).isEqualTo(blind);
    assertThat(finds(before.of("idNumber", "RESIDENT_ID:110101199003074216"), blind)).isFalse();
    assertThat(finds(before.of("phone", "RESIDENT_ID:110101199003074215"), blind)).isFalse();
  }

  @Test
  void anotherServicesIndexSaysNothing() {
    var another = new BlindIndex(new Keyring(new Rings()));
    assertThat(finds(another.of("phone", "13800000000"), before.of("phone", "13800000000")))
        .isFalse();
  }

  @Test
  void onePersonStaysOnePersonThroughAWholeRotation() {
    var old = before.of("idNumber", "A");
    rings.turnIndex();
    var during = new BlindIndex(new Keyring(rings)).of("idNumber", "A");
    rings.endIndexTurn();
    var after = new BlindIndex(new Keyring(rings)).of("idNumber", "A");

    assertThat(finds(during, old)).isTrue();
    assertThat(finds(during, after)).isTrue();
    assertThat(during.odd()).isNotNull();
    assertThat(during.even()).isNotNull();
    assertThat(after.odd()).isNull();
  }

  /// As a look-up does: a row is found by either column.
  private static boolean finds(Blind asked, Blind row) {
    return equal(asked.odd(), row.odd()) || equal(asked.even(), row.even());
  }

  private static boolean equal(byte @Nullable [] one, byte @Nullable [] other) {
    return one != null && Arrays.equals(one, other);
  }
}
