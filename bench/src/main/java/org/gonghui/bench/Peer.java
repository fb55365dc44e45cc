package org.gonghui.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.home.Home;

/// A peer in a process of its own; its JVM, where it has one, is called as the service's is.
final class Peer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final List<String> OPTIONS =
      List.of(
          "-Xms256m",
          "-Xmx512m",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+UseSerialGC",
          "--sun-misc-unsafe-memory-access=allow",
          "--enable-native-access=ALL-UNNAMED");

  private final Process process;

  private Peer(Process process) {
    this.process = process;
    // who is told to end in the middle of a benchmark leaves none behind
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
  }

  /// Comes back when it listens.
  ///
  /// @param words main class and arguments
  static Peer start(String classPath, List<String> words, int port, Path log) throws IOException {
    var all = new ArrayList<>(List.of("-cp", classPath));
    all.addAll(words);
    return start(java(all), port, log);
  }

  /// Comes back when it listens.
  ///
  /// @param command any, not only of a JVM
  static Peer start(List<String> command, int port, Path log) throws IOException {
    if (listens(port)) {
      throw new IllegalStateException("somebody else listens on port " + port);
    }
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    var peer = new Peer(builder.redirectOutput(Redirect.to(log.toFile())).start());
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!listens(port)) {
      if (!peer.process.isAlive() || System.nanoTime() > end) {
        peer.close();
        throw new IllegalStateException("a peer does not start; its log: " + log);
      }
      Rest.of(Duration.ofMillis(100));
    }
    return peer;
  }

  /// How a JVM is called that is measured.
  ///
  /// @param words what follows the options that all have
  static List<String> java(List<String> words) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(words);
    return command;
  }

  /// Of what a module has in its target folder.
  static String classPath(Home home, String module) {
    var target = home.project().resolve(module).resolve("target");
    return target.resolve("classes") + ":" + target.resolve("lib") + "/*";
  }

  ProcessHandle process() {
    return process.toHandle();
  }

  private static boolean listens(int port) {
    try (var _ = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
