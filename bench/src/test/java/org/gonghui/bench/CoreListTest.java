package org.gonghui.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CoreListTest {

  @Test
  void readsRangesAndSingleNumbers() {
    assertThat(CoreList.of("0-2,8").numbers()).containsExactly(0, 1, 2, 8);
    assertThat(CoreList.of("5").numbers()).containsExactly(5);
  }

  @Test
  void everyCoreIsInOneHalf() {
    var cores = CoreList.of("0-4");
    assertThat(cores.lower()).hasToString("0,1,2");
    assertThat(cores.upper()).hasToString("3,4");
  }

  @Test
  void twoCoresAreOneEach() {
    assertThat(CoreList.of("0-1").lower()).hasToString("0");
    assertThat(CoreList.of("0-1").upper()).hasToString("1");
  }
}
