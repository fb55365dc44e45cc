package org.gonghui.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    var services = Copy.all(2).filter(copy -> copy.service().hasDatabase()).toList();
    var ways =
        Stream.of(Destination.values())
            .flatMap(to -> services.stream().map(copy -> cuttable.port(copy, to)));
    var others =
        Stream.concat(
            Copy.all(2).map(PORTS::of),
            IntStream.of(
                    PORTS.issuer(), PORTS.authority(), PORTS.texts(), PORTS.bank(), PORTS.network())
                .boxed());
    assertThat(Stream.concat(ways, others)).doesNotHaveDuplicates().allMatch(port -> port < 8130);
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
