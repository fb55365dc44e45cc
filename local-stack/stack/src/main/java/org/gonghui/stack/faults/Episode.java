package org.gonghui.stack.faults;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.operating.Arrears;
import org.gonghui.stack.operating.AuditCheck;
import org.gonghui.stack.operating.OnDuty;
import org.gonghui.stack.running.Processes;
import org.gonghui.stack.story.Stages;

/// What one seed makes: people, faults, and then calm.
///
/// @param people how many come
/// @param faults how many happen
/// @param spread how long they keep coming; as long as the faults take
public record Episode(
    Home home, Clock clock, int people, int faults, Duration spread, Consumer<String> page) {

  /// What happens with this seed on the running stack, in words.
  public List<String> drawn(long seed) {
    return words(plan(seed, Running.in(home).orElseThrow()));
  }

  private FaultPlan plan(long seed, Running running) {
    return FaultPlan.of(seed, faults, Victims.in(running));
  }

  private static List<String> words(FaultPlan plan) {
    return plan.faults().stream().map(Fault::toString).toList();
  }

  /// Plays it on the running stack.
  public Outcome play(long seed) {
    var begin = System.nanoTime();
    var running = Running.in(home).orElseThrow();
    var findings = new Findings(page);
    var acknowledged = new Acknowledged();
    var plan = plan(seed, running);
    var gateway = Client.insisting(Ports.local(running.port()), answer -> listen(answer, findings));
    var stage = Stages.stage(home, running, clock, line -> {}).calling(gateway);
    var world = World.founded(stage, people, acknowledged);
    var observer = new Observer(running.addresses(), acknowledged, findings);
    Duration calm;
    try (observer) {
      observer.start();
      try (var cashier = new Cashier(world, seed, findings)) {
        var load = new Load(world, findings).start(people, spread, seed);
        new Misfortune(new Processes(home), running, observer, findings, page).happen(plan);
        load.await();
        cashier.beKind();
        calm = new Calm(observer, acknowledged, new Arrears(running)).await(findings);
      }
      checkAudits(findings);
      observer.look();
    }
    return new Outcome(
        seed,
        people,
        words(plan),
        acknowledged.size(),
        observer.looks(),
        observer.blind(),
        calm.toMillis(),
        Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
        findings.all());
  }

  /// An outage is told as one; anything else of this kind is a fault of ours.
  private static void listen(Answer answer, Findings findings) {
    if (answer.status() >= 500 && answer.status() != 503 && answer.status() != 504) {
      findings.add(
          "an outage is told as 503: %s answered %d %s"
              .formatted(
                  answer.call().replaceAll("[0-9a-f-]{36}", "…"),
                  answer.status(),
                  answer.string().replaceAll("\\s+", " ")));
    }
  }

  private void checkAudits(Findings findings) {
    var check = new AuditCheck(OnDuty.at(home, clock).auditor());
    for (var service : OnDuty.services(List.of())) {
      var verdict = check.of(service);
      if (!verdict.intact()) {
        findings.add("the audit is whole: " + String.join(" ", verdict.lines()));
      }
    }
  }
}
