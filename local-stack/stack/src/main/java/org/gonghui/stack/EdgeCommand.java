package org.gonghui.stack;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.edge.EdgePlay;
import org.gonghui.stack.edge.People;
import org.gonghui.stack.edge.Played;
import org.gonghui.stack.edge.ProtectedRoute;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.running.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Sends what no honest client sends, and tells what became of it.
@Command(
    name = "edge",
    header = "Sends odd paths and odd framing to the gateway, and asks the services what they saw.",
    description = {
      "",
      "Every operation of the document that needs a login is asked for in hundreds of spellings of its path, by nobody, by",
      "somebody without the role and by somebody with it: each is refused (400, 404, 414), or decided as the path itself.",
      "Requests that hide another one in their framing (lengths, codings, chunks, line ends, HTTP/2) are refused and end",
      "the connection, or are read as one. Of nobody's requests and of doubtful ones the gateway sends none on; what each",
      "service saw, by its own figures, is what the gateway sent it.",
      "",
      "Ends with 1 when a decision differs, or a service saw more. Nobody else may call meanwhile. Only on a stack whose",
      "data may be lost: who has the role is let in.",
      ""
    })
final class EdgeCommand implements Callable<Integer> {
  /// Of what is wrong, so much is told.
  private static final int TOLD = 40;

  private final Home home;
  private final Console console;
  private final Commands commands;

  @Option(
      names = "--routes",
      paramLabel = "N",
      description =
          "So many of the routes, from all over the document, and framing towards one service.")
  private int sample;

  EdgeCommand(Commands commands) {
    this.commands = commands;
    this.home = commands.home();
    this.console = commands.console();
  }

  @Override
  public Integer call() {
    var running = commands.ready();
    var all = ProtectedRoute.all(new Client(Ports.local(running.port())));
    var carriers = sample == 0 ? carriers(all) : carriers(all).subList(0, 1);
    var play = new EdgePlay(running, People.of(home, running, commands.clock()));
    var sound = tell(play.paths(sample == 0 ? all : some(all)));
    sound &= tell(play.framings(carriers));
    sound &= tell(play.streams(carriers));
    return sound ? 0 : 1;
  }

  private List<ProtectedRoute> some(List<ProtectedRoute> all) {
    return IntStream.range(0, Math.min(sample, all.size()))
        .mapToObj(n -> all.get((int) ((long) n * all.size() / Math.min(sample, all.size()))))
        .toList();
  }

  /// Of each service the first operation, by its path, to which any member sends a body.
  private static List<ProtectedRoute> carriers(List<ProtectedRoute> all) {
    return all.stream()
        .filter(ProtectedRoute::takesNewThings)
        .collect(
            Collectors.groupingBy(
                ProtectedRoute::service,
                Collectors.minBy(Comparator.comparing(ProtectedRoute::path))))
        .values()
        .stream()
        .map(found -> found.orElseThrow())
        .toList();
  }

  private boolean tell(List<Played> all) {
    for (var played : all) {
      console.step(played.toString());
      played.wrong().stream().limit(TOLD).forEach(line -> console.say("  " + line));
    }
    return all.stream().allMatch(Played::isSound);
  }
}
