package org.gonghui.stack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Json;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.running.Console;
import org.gonghui.stack.running.Footprint;
import org.gonghui.stack.running.Seen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Tells what runs and where.
@Command(
    name = "status",
    header =
        "What runs, where, whether it takes calls, what it takes of memory and CPU. Ends with 1 when nothing is up.")
final class StatusCommand implements Callable<Integer> {

  private final Home home;
  private final Console console;

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
    var parts = Seen.all(home, running);
    answer.put("processes", parts.stream().map(this::asJson).toList());
    answer.put("pssMib", all(parts).pssMib());
    answer.put("cpuSeconds", all(parts).cpuSeconds());
    return answer;
  }

  private Map<String, Object> asJson(Seen part) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("name", part.name());
    answer.put("pid", part.pid());
    answer.put("port", part.port());
    answer.put("state", part.state());
    answer.put("pssMib", part.takes().pssMib());
    answer.put("cpuSeconds", part.takes().cpuSeconds());
    answer.put("log", part.log());
    return answer;
  }

  private void table(Running running) {
    console.say("up since %s, process %d".formatted(running.since(), running.pid()));
    var parts = Seen.all(home, running);
    parts.forEach(part ->
        console.say(
            "%-13s %-9s port %-6d process %-8d %s"
                .formatted(
                    part.name(), part.state(), part.port(), part.pid(), words(part.takes()))));
    console.say("%-47s %s".formatted("all", words(all(parts))));
    running
        .addresses()
        .forEach((name, address) -> console.say("%-13s %s".formatted(name, address)));
  }

  private static String words(Footprint takes) {
    return "%5d MiB (PSS) %7.1f s of CPU".formatted(takes.pssMib(), takes.cpuSeconds());
  }

  private static Footprint all(List<Seen> parts) {
    return Footprint.sum(parts.stream().map(Seen::takes));
  }
}
