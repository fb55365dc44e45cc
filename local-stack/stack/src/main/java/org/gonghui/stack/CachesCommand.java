package org.gonghui.stack;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.PortHolder;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.home.Ways;
import org.gonghui.stack.issuer.Claims;
import org.gonghui.stack.issuer.Tokens;
import org.gonghui.stack.running.Rehearsal;
import org.gonghui.stack.running.StartUpCaches;
import picocli.CommandLine.Command;

/// Makes the start-up caches that are missing.
@Command(
    name = "caches",
    header = "Make the start-up caches (AOT) now: starts take about half the time.",
    description = {
      "",
      "They hold for one build. `up` makes them by itself when they are missing and the machine has been quiet for a",
      "while; this does it at once, in two or three minutes, on ports of its own and with data that it throws away.",
      "Caches that were made of other jars are not used and are made anew.",
      ""
    })
final class CachesCommand implements Callable<Integer> {

  private static final int FIRST_PORT = 28_480;
  private static final int LAST_PORT = 29_980;
  private static final int PORTS_APART = 50;
  private static final int ROUNDS = 20;

  private final Commands commands;
  private final Home home;

  CachesCommand(Commands commands) {
    this.commands = commands;
    this.home = commands.home().prepare();
  }

  @Override
  public Integer call() throws IOException {
    if (StartUpCaches.complete(home)) {
      commands.console().say("The caches are there, made of this build.");
      return 0;
    }
    var ports = freePorts();
    var training = home.beside("training").prepare();
    new Rehearsal(training, ports, commands.console())
        .run(service -> exercise(training, ports, service));
    commands.console().step("%d caches missing".formatted(StartUpCaches.missing(home).size()));
    return StartUpCaches.complete(home) ? 0 : 1;
  }

  private static Ports freePorts() {
    return IntStream.iterate(FIRST_PORT, port -> port < LAST_PORT, port -> port + PORTS_APART)
        .mapToObj(Ports::new)
        .filter(ports -> Ways.straight(ports).listening(1).allMatch(PortHolder::isFree))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No ports are free from " + FIRST_PORT));
  }

  private void exercise(Home training, Ports ports, Service service) {
    var client = new Client(Ports.local(ports.of(service)));
    var operator =
        Map.of(
            "Authorization",
            "Bearer "
                + new Tokens(training, ports, commands.clock())
                    .sign(Claims.ofStaff("operator", List.of())));
    for (int round = 0; round < ROUNDS; round++) {
      List.of("/q/health/ready", "/q/health/live", "/q/metrics", "/openapi", "/v1/none")
          .forEach(path -> client.get(path, Map.of()));
      if (service.hasDatabase()) {
        client.get("/v1/operations/" + service.word() + "/dead-letters", operator);
      }
    }
  }
}
