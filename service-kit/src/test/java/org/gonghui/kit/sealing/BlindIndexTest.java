package org.gonghui.kit.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlindIndexTest {
  private final Rings rings = new Rings();
  private final BlindIndex before = new BlindIndex(new Keyring(rings));

  @Test
  void equalValuesOfAFieldAreEqualAndNothingElseIs() {
    var blind = before.of("idNumber", "RESIDENT_ID:110101199003074215");
    assertThat(before.of("idNumber", "RESIDENT_ID:110101199003074215")).isEqualTo(blind);
    assertThat(before.of("idNumber", "RESIDENT_ID:110101199003074216").matches(blind)).isFalse();
    assertThat(before.of("phone", "RESIDENT_ID:110101199003074215").matches(blind)).isFalse();
  }

  @Test
  void anotherServicesIndexSaysNothing() {
    var another = new BlindIndex(new Keyring(new Rings()));
    assertThat(another.of("phone", "13800000000").matches(before.of("phone", "13800000000")))
        .isFalse();
  }

  @Test
  void onePersonStaysOnePersonThroughAWholeRotation() {
    var old = before.of("idNumber", "A");
    rings.turnIndex();
    var during = new BlindIndex(new Keyring(rings)).of("idNumber", "A");
    rings.endIndexTurn();
    var after = new BlindIndex(new Keyring(rings)).of("idNumber", "A");

    assertThat(during.matches(old)).isTrue();
    assertThat(during.matches(after)).isTrue();
    assertThat(during.odd()).isNotNull();
    assertThat(during.even()).isNotNull();
    assertThat(after.odd()).isNull();
  }
}
