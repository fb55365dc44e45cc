package org.gonghui.screening.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScreeningSessionTest {

  @Test
  void givesAwayNoMorePlacesThanItHas() {
    var session = Given.session(2);
    session.takePlace();
    session.takePlace();

    assertThatThrownBy(session::takePlace).hasMessage("SESSION_FULL");
    assertThat(session.placesLeft()).isZero();
    session.freePlace();
    session.takePlace();
    assertThat(session.placesLeft()).isZero();
  }

  @Test
  void freesNoPlaceThatNobodyTook() {
    var session = Given.session(1);

    assertThatThrownBy(session::freePlace).isInstanceOf(IllegalStateException.class);
    assertThat(session.placesLeft()).isOne();
  }

  @Test
  void isOverWhenItsDateIs() {
    var session = Given.session(1);

    assertThat(session.isOver(Given.DATE)).isFalse();
    assertThat(session.isOver(Given.DATE.plusDays(1))).isTrue();
  }
}
