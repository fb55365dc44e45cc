package org.gonghui.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.ShutdownEvent;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private final Patience patience = new Patience();

  @Test
  void whatFailsForItselfHasFailed() {
    assertThat(patience.attempt(PatienceTest::fail)).isInstanceOf(Attempt.Failed.class);
  }

  /// In a rolling restart a good event would be put aside: the session that it was read into was closed under it.
  @Test
  void whatFailsWhileTheServiceStopsIsNotJudged() {
    patience.stop(new ShutdownEvent());
    assertThatThrownBy(() -> patience.attempt(PatienceTest::fail)).hasMessage("closed");
  }

  private static void fail() {
    throw new IllegalStateException("closed");
  }
}
