package org.gonghui.bench.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.Figures;
import org.gonghui.bench.Goal;
import org.gonghui.bench.Report;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.running.Footprint;
import org.gonghui.stack.running.Seen;

/// P12 and P13: `./gonghui up` on a built tree, from the command to the line that says it is up, with start-up caches and
/// without; then what all its processes take of memory after the story. Keeps the data of `.gonghui`.
public final class StartBenchmark implements Benchmark {
  private static final int PORT = 20_480;
  private static final String UP = "Gonghui is up.";
  private static final double P12 = 0.45;
  private static final double WITH = 8;
  private static final double WITHOUT = 15;
  private static final double GIBIBYTES = 2;

  @Override
  public Report run(Bout bout) throws IOException {
    var home = bout.home();
    // builds what changed, loads new data, warms the disk: not counted
    up(home, "--no-caches");
    run(home, "down");
    run(home, "caches");
    bout.console().step("caches made");
    var without = new ArrayList<Double>();
    var with = new ArrayList<Double>();
    var cpuWithout = new ArrayList<Double>();
    var cpuWith = new ArrayList<Double>();
    for (var round = 0; round < bout.rounds(); round++) {
      measure(home, without, cpuWithout, "--no-caches");
      measure(home, with, cpuWith);
      bout.console().step("round %d of %d".formatted(round + 1, bout.rounds()));
    }
    var memory = gibAfterTheStory(home);
    var slow = new Figures("up without caches, s", without);
    var quick = new Figures("up with caches, s", with);
    var slowCpu = new Figures("CPU of all processes until then, without, s", cpuWithout);
    var quickCpu = new Figures("CPU of all processes until then, with, s", cpuWith);
    return Report.of(
        bout.console().clock().instant(),
        List.of(
            slow,
            quick,
            slowCpu,
            quickCpu,
            new Figures("memory after the story, GiB (PSS)", List.of(memory))),
        List.of(
            Goal.atMost("P12", "up with caches by up without", quick.median() / slow.median(), P12),
            Goal.atMost("P13", "up with caches, s", quick.median(), WITH),
            Goal.atMost("P13", "up without, s", slow.median(), WITHOUT),
            Goal.atMost("P13", "memory after the story, GiB", memory, GIBIBYTES)));
  }

  /// Whatever becomes of the story, nothing stays up.
  private static double gibAfterTheStory(Home home) throws IOException {
    up(home);
    try {
      run(home, "story");
      return all(home).pssMib() / 1024.0;
    } finally {
      run(home, "down");
    }
  }

  private static void measure(Home home, List<Double> seconds, List<Double> cpu, String... options)
      throws IOException {
    var begin = System.nanoTime();
    var up = up(home, options);
    seconds.add((System.nanoTime() - begin) / 1e9);
    cpu.add(all(home).cpuSeconds());
    run(home, "down");
    up.onExit().join();
  }

  /// Comes back when it is up.
  private static Process up(Home home, String... options) throws IOException {
    var process =
        start(home, Stream.concat(Stream.of("up", "--port", "" + PORT), Stream.of(options)));
    var lines = process.inputReader(StandardCharsets.UTF_8);
    for (var line = lines.readLine(); !UP.equals(line); line = lines.readLine()) {
      if (line == null) {
        throw new IllegalStateException("./gonghui up ended; is something up?");
      }
    }
    Thread.ofVirtual().start(() -> lines.lines().forEach(line -> {}));
    return process;
  }

  private static void run(Home home, String command) throws IOException {
    var process = start(home, Stream.of(command));
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException("./gonghui %s: %s".formatted(command, said));
    }
  }

  private static Process start(Home home, Stream<String> words) throws IOException {
    var script = Stream.of(home.project().resolve("gonghui").toString());
    return new ProcessBuilder(Stream.concat(script, words).toList())
        .redirectErrorStream(true)
        .start();
  }

  private static Footprint all(Home home) {
    var running = Running.in(home).orElseThrow();
    return Footprint.sum(Seen.all(home, running).stream().map(Seen::takes));
  }
}
