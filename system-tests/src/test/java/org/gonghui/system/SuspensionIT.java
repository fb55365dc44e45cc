package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gonghui.system.SideBySide.A_FEW;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A partner that is suspended is refused by every service, through the gateway, within a second; resumed it is let in
/// again. The gateway itself knows no partners: each call of one ends at a service.
@ExtendWith(RunningSystem.class)
class SuspensionIT {
  private static final int TRIES = 5;

  /// A second is the promise of a machine that has nothing else to do.
  private static final Duration BOUND = Duration.ofSeconds(3);

  private static final Duration BETWEEN_CALLS = Duration.ofMillis(5);

  private final Stage stage;

  SuspensionIT(LocalSystem system) {
    this.stage = system.stage(line -> {}).calling(Client.impatient(system.address("gateway")));
  }

  @Test
  void everyServiceRefusesASuspendedPartnerWithinASecond() {
    var hospital = NewPartner.hospital(stage, "suspended");
    var refused = new ArrayList<List<Duration>>();
    var admitted = new ArrayList<List<Duration>>();
    for (var n = 0; n < TRIES; n++) {
      hospital.suspend();
      refused.add(untilAnswered(hospital.voice(), 403));
      hospital.resume();
      admitted.add(untilAnswered(hospital.voice(), 200));
    }
    print("calls passed after the suspension for", refused);
    print("calls were refused after the resumption for", admitted);
    assertThat(refused).allSatisfy(SuspensionIT::isSoon);
    assertThat(admitted).allSatisfy(SuspensionIT::isSoon);
  }

  /// Whatever roles its token has: a partner is refused for what it is, before anything is looked up.
  @Test
  void noOperationIsOpenToASuspendedPartner() throws IOException {
    var hospital = NewPartner.hospital(stage, "shut-out");
    hospital.suspend();
    untilAnswered(hospital.voice(), 403);
    var closed = Operation.all().stream().filter(operation -> !operation.open()).toList();
    var roles = closed.stream().flatMap(operation -> operation.roles().stream()).distinct();
    var token =
        stage
            .cast()
            .anybody(
                "all-at-" + hospital.id(), roles.toList(), List.of(), Optional.of(hospital.id()));
    var answers =
        A_FEW.each(
            closed,
            operation -> {
              var answer = operation.call(stage.gateway(), token);
              return operation + " " + answer.status() + " " + answer.body().path("code").asText();
            });
    System.out.printf("%d operations refused a suspended partner%n", answers.size());
    assertThat(answers)
        .hasSizeGreaterThan(100)
        .filteredOn(answer -> !answer.endsWith(" 403 PARTNER_NOT_ACTIVE"))
        .containsExactly("GET /v1/me/home 403 FORBIDDEN");
  }

  /// @return by service, until the first call began that was answered so
  private static List<Duration> untilAnswered(Voice partner, int status) {
    var begin = System.nanoTime();
    return new SideBySide(ServiceTables.SERVICES.size())
        .each(
            ServiceTables.SERVICES,
            service -> {
              var before = new ArrayList<Long>();
              await()
                  .atMost(BOUND.multipliedBy(5))
                  .pollDelay(Duration.ZERO)
                  .pollInterval(BETWEEN_CALLS)
                  .until(() -> {
                    before.add(System.nanoTime());
                    return partner.get(NewPartner.calls(service)).status() == status;
                  });
              return Duration.ofNanos(before.getLast() - begin);
            });
  }

  private static void isSoon(List<Duration> byService) {
    assertThat(byService).allSatisfy(one -> assertThat(one).isLessThan(BOUND));
  }

  private static void print(String what, List<List<Duration>> tries) {
    var figures =
        IntStream.range(0, ServiceTables.SERVICES.size())
            .mapToObj(n ->
                ServiceTables.SERVICES.get(n)
                    + tries.stream()
                        .map(one -> " " + one.get(n).toMillis())
                        .collect(Collectors.joining()))
            .collect(Collectors.joining(", "));
    System.out.printf("%s (ms): %s%n", what, figures);
  }
}
