package org.gonghui.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.TimeoutException;
import org.gonghui.stack.client.UnexpectedAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CalmTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  private final Findings findings = new Findings(line -> {});

  /// Who died last may not be back yet when everything else is calm.
  @ParameterizedTest
  @MethodSource("away")
  void whoIsAwayIsAskedAgain(Calm.Look away) {
    var answers = new ArrayDeque<>(List.of(away, List::<String>of));

    var took = Calm.await(Map.of("told", () -> answers.remove().missing()), LONG, findings);

    assertThat(answers).isEmpty();
    assertThat(findings.all()).isEmpty();
    assertThat(took).isLessThan(LONG);
  }

  static Stream<Calm.Look> away() {
    return Stream.of(
        () -> {
          throw new TimeoutException("no broker");
        },
        () -> {
          throw new SQLException("no database");
        },
        () -> {
          throw new UnexpectedAnswer("no bank");
        });
  }

  @Test
  void whoStaysAwayIsAFinding() {
    Calm.await(
        Map.of(
            "every event is told",
            () -> {
              throw new TimeoutException("no broker");
            }),
        Duration.ZERO,
        findings);

    assertThat(findings.all())
        .containsExactly("every event is told: could not be looked at: no broker");
  }
}
