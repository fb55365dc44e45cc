package org.gonghui.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.PortHolder;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.running.ServiceCommand;
import org.gonghui.stack.running.ServiceCommand.Training;
import org.gonghui.stack.running.Stack;
import picocli.CommandLine.Command;

/// Makes the caches of start-ups by a run of its own, on other ports and with data that it throws away.
@Command(
    name = "caches",
    header = "Make start-up caches (AOT), once after a build: starts take about half the time.")
final class CachesCommand implements Callable<Integer> {

  private static final Ports BESIDE = new Ports(28480);
  private static final int ROUNDS = 20;

  private final Commands commands;
  private final Home home;

  CachesCommand(Commands commands) {
    this.commands = commands;
    this.home = commands.home().prepare();
  }

  @Override
  public Integer call() throws IOException {
    if (PortHolder.taken(BESIDE.gateway())) {
      throw new IllegalStateException("Port %d is taken".formatted(BESIDE.gateway()));
    }
    for (var service : Service.values()) {
      Files.deleteIfExists(new ServiceCommand(home, service).cache());
    }
    Files.deleteIfExists(home.brokerCache());
    var training = home.beside("training").prepare();
    training.forget();
    training.prepare();
    var run = commands.in(training);
    try (var stack = new Stack(training, BESIDE, commands.console(), Training.ON, 1)) {
      stack.start();
      new Loading(run, BESIDE).once();
      exercise();
      commands.console().step("each service writes its cache; this takes a minute");
    }
    training.forget();
    return tell();
  }

  /// A few calls, so that what the first callers need is in the caches too.
  private void exercise() {
    for (var service : Service.values()) {
      var client = new Client(Ports.local(BESIDE.of(service)));
      for (int round = 0; round < ROUNDS; round++) {
        List.of("/q/health/ready", "/q/health/live", "/openapi", "/v1/none")
            .forEach(path -> client.get(path, Map.of()));
      }
    }
  }

  private int tell() {
    var made =
        List.of(Service.values()).stream()
            .filter(service -> new ServiceCommand(home, service).cached())
            .toList();
    commands.console().step("%d caches made".formatted(made.size()));
    return made.size() == Service.values().length ? 0 : 1;
  }
}
