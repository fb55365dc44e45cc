package org.gonghui.stack;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.gonghui.stack.home.Claim;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.PortHolder;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.running.CacheUse;
import org.gonghui.stack.running.Console;
import org.gonghui.stack.running.LeftOvers;
import org.gonghui.stack.running.Stack;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Starts everything and stays until Ctrl-C or `down`.
@Command(
    name = "up",
    header = "Start everything, load it once, tell how to use it.",
    description = {
      "",
      "Builds what changed, starts PostgreSQL, Kafka, the issuer, the stand-ins, the gateway and the four services,"
          + " waits until all take calls, loads unions and partners when the data are new, and stays until Ctrl-C."
          + " Data survive a restart.",
      ""
    })
final class UpCommand implements Callable<Integer> {

  private final Home home;
  private final Console console;
  private final Commands commands;

  @Mixin private UpOptions options = new UpOptions();

  @Option(
      names = "--detach",
      description = "Come back when everything is ready; ./gonghui down ends it.")
  private boolean detach;

  UpCommand(Commands commands) {
    this.commands = commands;
    this.home = commands.home().prepare();
    this.console = commands.console();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var ports = new Ports(options.port());
    refuseSecond();
    var claim = Claim.take(home).orElseThrow(UpCommand::another);
    LeftOvers.end(home, console);
    refuseForeign();
    if (detach) {
      claim.close();
      return new Detached(home, console).start(options);
    }
    if (options.fresh()) {
      home.forget();
    }
    return run(ports, claim);
  }

  private int run(Ports ports, Claim claim) throws IOException, InterruptedException {
    home.prepare();
    var ended = new CountDownLatch(1);
    var stack = new Stack(home, options.ways(), console, options.copies(), options.caches());
    var caches = new CachesLater(home, console);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .unstarted(() -> {
                  caches.close();
                  stack.close();
                  claim.close();
                  ended.countDown();
                }));
    stack.start();
    new Loading(commands, ports).once();
    stack.markReady();
    new Welcome(home, console, ports).say();
    if (options.caches() == CacheUse.TAKE) {
      caches.start();
    }
    ended.await();
    return 0;
  }

  private void refuseSecond() {
    var running = Running.in(home).filter(Running::alive);
    if (running.isPresent()) {
      throw new IllegalStateException(
          "Already up on port %d since %s, process %d; ./gonghui down ends it"
              .formatted(running.get().port(), running.get().since(), running.get().pid()));
    }
  }

  private static IllegalStateException another() {
    return new IllegalStateException(
        "Another ./gonghui up is at work in this folder; ./gonghui status tells what is up");
  }

  private void refuseForeign() {
    var taken =
        options
            .ways()
            .listening(options.copies())
            .filter(port -> !PortHolder.isFree(port))
            .mapToObj(UpCommand::held)
            .collect(Collectors.joining(", "));
    if (!taken.isEmpty()) {
      throw new IllegalStateException("%s; ./gonghui up --port N takes others".formatted(taken));
    }
  }

  private static String held(int port) {
    return "port %d is held by %s"
        .formatted(port, PortHolder.name(port).orElse("a process that this user cannot see"));
  }
}
