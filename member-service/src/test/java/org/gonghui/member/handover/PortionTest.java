package org.gonghui.member.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortionTest {
  @Test
  void piecesWaitAreHeldOrAreInStoreAgain() {
    var portion = Portion.of(300).receive(200).giveBack(50);
    assertThat(portion).isEqualTo(new Portion(100, 150, 50));
    assertThat(portion.cancel()).isEqualTo(new Portion(0, 150, 150));
  }

  @Test
  void nobodySignsForMoreThanWaitsNorReturnsMoreThanTheyHave() {
    var portion = Portion.of(300).receive(200);
    assertThatThrownBy(() -> portion.receive(101)).hasMessage("MORE_THAN_WAITING");
    assertThatThrownBy(() -> portion.giveBack(201)).hasMessage("MORE_THAN_HELD");
  }
}
