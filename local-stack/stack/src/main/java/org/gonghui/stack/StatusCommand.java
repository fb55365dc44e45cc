package org.gonghui.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Json;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.home.Running.Part;
import org.gonghui.stack.running.Console;
import org.gonghui.stack.running.Readiness;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Tells what runs and where.
@Command(
    name = "status",
    header = "What runs, where, and whether it takes calls. Ends with 1 when nothing is up.")
final class StatusCommand implements Callable<Integer> {

  private final Home home;
  private final Console console;
  private final Readiness readiness = new Readiness();

  @Option(names = "--json", description = "All addresses, processes and ports as JSON.")
  private boolean json;

  StatusCommand(Commands commands) {
    this.home = commands.home();
    this.console = commands.console();
  }

  @Override
  public Integer call() {
    var running = Running.in(home).filter(Running::alive);
    if (running.isEmpty()) {
      console.say(json ? Json.text(Map.of("up", false)) : "Nothing is up.");
      return 1;
    }
    if (json) {
      console.say(Json.text(asJson(running.get())));
    } else {
      table(running.get());
    }
    return 0;
  }

  private Map<String, Object> asJson(Running running) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("up", true);
    answer.put("ready", running.ready());
    answer.put("since", running.since());
    answer.put("pid", running.pid());
    answer.put("port", running.port());
    answer.put("addresses", running.addresses());
    answer.put("processes", running.parts().stream().map(this::asJson).toList());
    return answer;
  }

  private Map<String, Object> asJson(Part part) {
    return Map.of(
        "name", part.name(),
        "pid", part.pid(),
        "port", part.port(),
        "state", state(part),
        "log", part.log());
  }

  private void table(Running running) {
    console.say("up since %s, process %d".formatted(running.since(), running.pid()));
    running
        .parts()
        .forEach(part ->
            console.say(
                "%-12s %-9s port %-6d process %d"
                    .formatted(part.name(), state(part), part.port(), part.pid())));
    running
        .addresses()
        .forEach((name, address) -> console.say("%-12s %s".formatted(name, address)));
  }

  private String state(Part part) {
    if (!part.alive()) {
      return "DEAD";
    }
    var service = Copy.all(Copy.MOST).anyMatch(copy -> copy.name().equals(part.name()));
    return !service || readiness.ready(part.port()) ? "READY" : "STARTING";
  }
}
