package org.gonghui.stack.operating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.junit.jupiter.api.Test;

class KeyRotationTest {
  private final ArrayNode sweeps = JsonNodeFactory.instance.arrayNode();

  @Test
  void aKeyOfTheOtherSetSaysNothing() {
    begun("person.name", 2);
    begun("person.id_number_odd", 1);

    assertThat(KeyRotation.areUnder(2, "encryption", sweeps)).isTrue();
    assertThat(KeyRotation.areUnder(2, "index", sweeps)).isFalse();
    assertThat(KeyRotation.areUnder(1, "encryption", sweeps)).isFalse();
  }

  @Test
  void whatTheIndexBeforeHasLeftBehindIsPassedOver() {
    begun("person.id_number_even", 2);
    begun("person.id_number_odd", 3);

    assertThat(KeyRotation.areUnder(3, "index", sweeps)).isTrue();
  }

  @Test
  void aServiceWithoutAnIndexHasNoneToTakeOver() {
    begun("relief_case.dossier", 1);

    assertThat(KeyRotation.areUnder(2, "index", sweeps)).isTrue();
  }

  private void begun(String column, int key) {
    sweeps.addObject().put("column", column).put("keyId", key);
  }
}
