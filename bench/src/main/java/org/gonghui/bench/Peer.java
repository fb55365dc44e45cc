package org.gonghui.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A peer in a JVM of its own, which is called as the service's is.
final class Peer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
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
  }

  /// Comes back when it listens.
  ///
  /// @param words main class and arguments
  static Peer start(String classPath, List<String> words, int port, Path log) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", classPath));
    command.addAll(words);
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    var peer = new Peer(builder.redirectOutput(Redirect.to(log.toFile())).start());
    var end = System.nanoTime() + PATIENCE.toNanos();
    while (!listens(port)) {
      if (!peer.process.isAlive() || System.nanoTime() > end) {
        peer.close();
        throw new IllegalStateException("a peer does not start; its log: " + log);
      }
      pause();
    }
    return peer;
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

  private static void pause() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
