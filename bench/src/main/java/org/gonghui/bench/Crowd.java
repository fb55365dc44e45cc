package org.gonghui.bench;

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
import org.gonghui.stack.home.Home;

/// Callers in a JVM of their own, on cores of their own where there are any: they bear members' tokens and read one path.
/// Their CPU is not counted.
final class Crowd implements AutoCloseable {
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
  static Crowd start(Home home, Cores cores, List<String> tokens, String path) throws IOException {
    var file = home.file("settings").resolve("tokens");
    Files.write(file, tokens);
    var command = new ArrayList<>(cores.callers());
    command.addAll(
        Peer.java(
            List.of(
                "-cp",
                Peer.classPath(home, "bench"),
                CrowdProgram.class.getName(),
                file.toString())));
    var log = Redirect.appendTo(home.log("crowd").toFile());
    return new Crowd(new ProcessBuilder(command).redirectError(log).start(), path);
  }

  /// As many calls as can be.
  Met saturate(int port, int callers, Duration time) throws IOException {
    return carryOut(new Order(port, path, callers, 0, seconds(time), 0));
  }

  /// Calls at a set rate, whether those before were answered or not.
  ///
  /// @param patience within which an answer is in time
  Met pace(int port, int perSecond, Duration time, Duration patience) throws IOException {
    return carryOut(new Order(port, path, 0, perSecond, seconds(time), patience.toMillis()));
  }

  private static int seconds(Duration time) {
    return Math.max(1, Math.toIntExact(time.toSeconds()));
  }

  private Met carryOut(Order order) throws IOException {
    orders.write(JSON.writeValueAsString(order) + "\n");
    orders.flush();
    var met = words.readLine();
    if (met == null) {
      throw new IllegalStateException("the callers have ended; their log is crowd.log");
    }
    return JSON.readValue(met, Met.class);
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  /// They end with their input.
  @Override
  public void close() throws IOException {
    orders.close();
    process.onExit().join();
  }
}
