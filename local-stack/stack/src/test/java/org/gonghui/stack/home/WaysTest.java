package org.gonghui.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaysTest {
  private static final Ports PORTS = new Ports(8080);
  private static final Copy SECOND = new Copy(Service.TRAINING, 2);

  private final Ways cuttable = new Ways(PORTS, true);

  @Test
  void aStraightWayIsNone() {
    var straight = Ways.straight(PORTS);
    assertThat(straight.port(SECOND, Destination.POSTGRES)).isEqualTo(PORTS.postgres());
    assertThat(straight.port(SECOND, Destination.KAFKA)).isEqualTo(PORTS.kafka());
    assertThat(straight.listeners()).isEmpty();
  }

  @Test
  void everyWayHasPortsThatNobodyElseHas() {
    assertThat(cuttable.listening(2).boxed())
        .doesNotHaveDuplicates()
        .containsAll(Ways.straight(PORTS).listening(2).boxed().toList())
        .hasSize(10 + 8 + 1 + 16 + 8);
  }

  @Test
  void kafkaTellsWhoComesByAWayToComeBackByIt() {
    assertThat(cuttable.listeners())
        .hasSize(8)
        .contains(
            cuttable.target(SECOND, Destination.KAFKA)
                + ":"
                + cuttable.port(SECOND, Destination.KAFKA));
  }
}
