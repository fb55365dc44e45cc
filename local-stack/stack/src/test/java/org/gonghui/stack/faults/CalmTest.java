package org.gonghui.stack.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
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
  private int asked;

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

  /// The payment that ended the last case told one more event.
  @Test
  void whatHeldBeforeAnotherCameToBeIsLookedAtAgain() {
    var looks = new LinkedHashMap<String, Calm.Look>();
    looks.put(
        "every event is told", answers(List.of(List.of(), List.of("CaseSettled 9"), List.of())));
    looks.put(
        "every case ends", answers(List.of(List.of("A is IN_PAYMENT"), List.of(), List.of())));

    Calm.await(looks, LONG, findings);

    assertThat(findings.all()).isEmpty();
    assertThat(asked).isEqualTo(6);
  }

  private Calm.Look answers(List<List<String>> inTurn) {
    var left = new ArrayDeque<>(inTurn);
    return () -> {
      asked++;
      return left.remove();
    };
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
