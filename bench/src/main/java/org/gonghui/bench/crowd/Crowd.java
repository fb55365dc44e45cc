package org.gonghui.bench.crowd;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.bench.Started;
import org.gonghui.stack.home.Home;

/// Callers in a JVM of their own, on cores of their own where there are any: they bear members' tokens and read one path.
/// Their CPU is not counted.
public final class Crowd implements AutoCloseable {
  /// Calls that wait for their answers at once.
  public static final int MOST_LINES = 8_000;

  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final Writer orders;
  private final BufferedReader words;
  private final String path;

  private Crowd(Process process, String path) {
    this.process = process;
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    this.words = process.inputReader(StandardCharsets.UTF_8);
    this.path = path;
  }

  /// @param path what they read
  public static Crowd start(Home home, Cores cores, List<String> tokens, String path)
      throws IOException {
    var file = home.file("settings").resolve("tokens");
    Files.write(file, tokens);
    var command = new ArrayList<>(cores.callers());
    command.addAll(
        Started.java(
            List.of(
                "-cp",
                Started.classPath(home, "bench"),
                CrowdProgram.class.getName(),
                file.toString())));
    var log = Redirect.appendTo(home.log("crowd").toFile());
    return new Crowd(new ProcessBuilder(command).redirectError(log).start(), path);
  }

  /// As many calls as can be.
  public Counts saturate(int port, int callers, Duration time) throws IOException {
    return carryOut(new Order.Saturate(port, path, seconds(time), callers), Counts.class);
  }

  /// Calls at a set rate, whether those before were answered or not.
  ///
  /// @param patience within which an answer is in time
  public Met pace(int port, int perSecond, Duration time, Duration patience) throws IOException {
    return pace(port, 0, perSecond, time, patience);
  }

  /// As [#pace], by connections that stand: in the second before the calls that count as many as the rate needs are opened.
  public Met paceOnOpenLines(int port, int perSecond, Duration time, Duration patience)
      throws IOException {
    return pace(port, 1, perSecond, time, patience);
  }

  private Met pace(int port, int lead, int perSecond, Duration time, Duration patience)
      throws IOException {
    var order = new Order.Pace(port, path, lead, seconds(time), perSecond, patience.toMillis());
    return carryOut(order, Met.class);
  }

  private static int seconds(Duration time) {
    return Math.max(1, Math.toIntExact(time.toSeconds()));
  }

  private <A> A carryOut(Order order, Class<A> answer) throws IOException {
    orders.write(JSON.writeValueAsString(order) + "\n");
    orders.flush();
    var met = words.readLine();
    if (met == null) {
      throw new IllegalStateException("the callers have ended; their log is crowd.log");
    }
    return JSON.readValue(met, answer);
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  /// They end with their input.
  @Override
  public void close() throws IOException {
    orders.close();
    process.onExit().join();
  }
}
