package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Pause;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Each service dies, hangs and is slow under load, one after the other: the callers of the others notice nothing. With `-Dgonghui.trouble=37`, the
/// seconds of each bout, on a machine that does nothing else, what 99 of 100 calls of the others take is compared too, and
/// who hangs does so past every deadline.
@Order(Integer.MAX_VALUE - 2)
@ExtendWith(RunningSystem.class)
class OneInTroubleIT {
  private static final int LONG = 10;
  private static final int SECONDS = Integer.getInteger("gonghui.trouble", 3);
  private static final Duration LASTING = Duration.ofSeconds(SECONDS);
  private static final Duration BACK_WITHIN = Duration.ofSeconds(60);

  /// Of the gateway for most routes (docs/configuration.md). Who is dead or slow is not waited for longer.
  private static final Duration DEADLINE = Duration.ofSeconds(10);

  /// Of what is below a campaign, since there are reports too.
  private static final Duration LONGEST_DEADLINE = Duration.ofSeconds(35);

  private static final Duration BUSY_MACHINE = Duration.ofSeconds(1);

  private static final int CALLERS = 3;

  /// In the order of [Ledgers].
  private static final List<String> SERVICES =
      List.of("member", "assistance", "screening", "training");

  /// The first screen asks nothing of it.
  private static final String NOT_ON_THE_SCREEN = "training";

  private final LocalSystem system;
  private final Client gateway;
  private final AtomicInteger things = new AtomicInteger(500_000);

  OneInTroubleIT(LocalSystem system) {
    this.system = system;
    this.gateway = Client.hearingOut(system.address("gateway"));
  }

  @ParameterizedTest
  @EnumSource
  void theOthersGoOn(Trouble trouble) {
    var ledgers = new Ledgers(system.stage(line -> {})).all();
    var quiet = SECONDS < LONG ? List.<Bout>of() : underLoad(ledgers, () -> Pause.of(LASTING));
    for (var service : SERVICES) {
      var bouts = underLoad(ledgers, () -> trouble.strike(system.processes(), service, LASTING));
      var own = SERVICES.indexOf(service);
      judgeOwn(trouble, service, bouts.get(own).calls());
      for (var other = 0; other < SERVICES.size(); other++) {
        if (other != own) {
          judgeOther(SERVICES.get(other), bouts.get(other));
          if (!quiet.isEmpty()) {
            judgePace(SERVICES.get(other), bouts.get(other), quiet.get(other));
          }
        }
      }
      judgeScreen(trouble, service, bouts.getLast().calls());
      await().atMost(BACK_WITHIN).until(() -> write(ledgers.get(own)).status() == 201);
      System.out.printf("%s %s: %s%n", service, trouble, bouts.stream().map(Bout::p99).toList());
    }
  }

  /// @return a bout of each service, and one of first screens
  private List<Bout> underLoad(List<Ledger> ledgers, Runnable what) {
    var bouts = new ArrayList<Bout>();
    ledgers.forEach(ledger -> bouts.add(Bout.of(CALLERS, () -> write(ledger))));
    bouts.add(Bout.of(1, () -> ledgers.getLast().read(gateway)));
    try {
      what.run();
    } finally {
      bouts.forEach(Bout::close);
    }
    return bouts;
  }

  private Answer write(Ledger ledger) {
    return ledger.write(gateway, things.incrementAndGet());
  }

  private static void judgeOwn(Trouble trouble, String service, List<Bout.Call> calls) {
    var within = trouble == Trouble.HUNG ? deadline(service) : DEADLINE;
    assertThat(calls)
        .as("calls of %s, %s", service, trouble)
        .allMatch(call -> call.status() == 201 || call.status() == 503)
        .allMatch(call -> call.took().compareTo(within.plus(BUSY_MACHINE)) < 0)
        .allMatch(call -> call.status() == 201 || !call.retryAfter().isEmpty());
    // who hangs for less than anybody waits answers late, and that is no refusal
    var pastDeadline = LASTING.compareTo(deadline(service)) > 0;
    if (trouble == Trouble.KILLED || (trouble == Trouble.HUNG && pastDeadline)) {
      assertThat(calls).as("calls of %s", service).anyMatch(call -> call.status() == 503);
    }
  }

  /// Of the gateway, for what is written there.
  private static Duration deadline(String service) {
    return service.equals("screening") ? LONGEST_DEADLINE : DEADLINE;
  }

  private static void judgeOther(String service, Bout bout) {
    assertThat(bout.calls())
        .as("calls of %s", service)
        .isNotEmpty()
        .allMatch(call -> call.status() == 201);
  }

  private static void judgePace(String service, Bout bout, Bout quiet) {
    assertThat(bout.p99()).as(service).isLessThanOrEqualTo(quiet.p99().multipliedBy(2));
  }

  private static void judgeScreen(Trouble trouble, String service, List<Bout.Call> calls) {
    assertThat(calls).as("first screens").isNotEmpty().allMatch(call -> call.status() == 200);
    if (trouble != Trouble.SLOW && !service.equals(NOT_ON_THE_SCREEN)) {
      assertThat(calls)
          .as("first screens")
          .anyMatch(call -> call.words().matches(".*\"unavailable\":\\[\"" + service + "\".*"));
    }
  }
}
