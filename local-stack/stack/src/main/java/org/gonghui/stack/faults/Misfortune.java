package org.gonghui.stack.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.home.PortHolder;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.home.Running.Part;
import org.gonghui.stack.network.Network;
import org.gonghui.stack.running.Processes;
import org.gonghui.stack.running.Readiness;

/// Lets the faults of a plan happen, one after the other, each when the victim of the former is well again and the
/// observer has looked.
final class Misfortune {
  private static final Duration WELL_WITHIN = Duration.ofSeconds(60);
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Processes processes;
  private final Running running;
  private final Observer observer;
  private final Findings findings;
  private final Consumer<String> page;

  Misfortune(
      Processes processes,
      Running running,
      Observer observer,
      Findings findings,
      Consumer<String> page) {
    this.processes = processes;
    this.running = running;
    this.observer = observer;
    this.findings = findings;
    this.page = page;
  }

  void happen(FaultPlan plan) {
    for (var fault : plan.faults()) {
      Pause.of(fault.after());
      strike(fault);
      var begin = System.nanoTime();
      awaitWell(fault);
      page.accept("%s, well after %d ms".formatted(fault, (System.nanoTime() - begin) / 1_000_000));
    }
  }

  private void strike(Fault fault) {
    switch (fault) {
      case Fault.Kill(var victim, var after) -> {
        var _ = processes.kill(victim);
      }
      case Fault.Hang(var victim, var after, var lasts) -> {
        try (var _ = processes.hang(victim)) {
          Pause.of(lasts);
        }
      }
      case Fault.CutOff cut -> cutOff(cut);
    }
  }

  /// Whoever holds the ways answers when the cut is over.
  private void cutOff(Fault.CutOff cut) {
    var network = Objects.requireNonNull(running.addresses().get(Network.NAME));
    var path =
        "/cuts/%s/%s?how=%s&millis=%d"
            .formatted(cut.victim(), cut.from().word(), cut.how(), cut.lasts().toMillis());
    new Client(network).send("POST", path, Map.of(), "").must(200);
  }

  private void awaitWell(Fault fault) {
    var end = System.nanoTime() + WELL_WITHIN.toNanos();
    while (!isWell(fault.victim()) || !observer.look()) {
      if (System.nanoTime() > end) {
        findings.add("who was down comes back within 60 s: %s did not".formatted(fault));
        return;
      }
      Pause.of(PAUSE);
    }
  }

  private boolean isWell(String victim) {
    if (victim.equals(Processes.POSTGRES)) {
      return processes.find(victim).isPresent();
    }
    var port =
        running.parts().stream()
            .filter(part -> part.name().equals(victim))
            .mapToInt(Part::port)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(victim + " does not run"));
    return victim.equals("kafka") ? PortHolder.taken(port) : new Readiness().ready(port);
  }
}
