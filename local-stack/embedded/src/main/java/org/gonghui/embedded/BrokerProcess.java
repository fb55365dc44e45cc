package org.gonghui.embedded;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The Kafka broker in a JVM of its own; it ends with the process that started it.
///
/// @param process the broker's JVM
/// @param port of its clients' listener
public record BrokerProcess(Process process, int port) implements AutoCloseable {

  /// Of its JVM: a broker for one machine, small and quickly there.
  public static final List<String> OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx192m",
          "-Xmn48m",
          "-XX:+UseCompactObjectHeaders",
          "-Xss512k",
          "--sun-misc-unsafe-memory-access=allow",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:CompileThresholdScaling=4",
          "-XX:MetaspaceSize=96m",
          "-XX:TrimNativeHeapInterval=10000",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:ArchiveRelocationMode=0",
          "-Xlog:disable",
          "-Xlog:all=error:stderr");

  /// Besides [#OPTIONS], where a broker is measured: both compilers and a heap as in production.
  public static final List<String> STEADY =
      List.of(
          "-Xms512m",
          "-Xmx512m",
          "-Xmn192m",
          "-XX:TieredStopAtLevel=4",
          "-XX:CompileThresholdScaling=1");

  /// Starts a broker and waits until it takes clients.
  ///
  /// @param lib folder of the broker's jars; its own classes or jar lie beside it
  /// @param options of the JVM besides the usual ones
  /// @param ways further listeners, each `PORT:TOLD`: who comes to the one is told to come back to the other
  public static BrokerProcess start(
      Path lib, Path data, int port, Path log, List<String> options, List<String> ways) {
    try {
      var command = command(lib, data, port, options);
      command.addAll(ways);
      var process =
          new ProcessBuilder(command).redirectError(Redirect.appendTo(log.toFile())).start();
      awaitReady(process, log);
      return new BrokerProcess(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(Path lib, Path data, int port, List<String> options)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(lib), "org.gonghui.stack.broker.Broker"));
    command.addAll(
        List.of(
            data.toString(),
            String.valueOf(port),
            String.valueOf(FreePort.next()),
            String.valueOf(ProcessHandle.current().pid())));
    return command;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /// Jars in a fixed order, ours first: a start-up cache holds for one class path. Before it is packaged, ours is a
  /// folder of classes.
  private static String classPath(Path lib) throws IOException {
    try (var target = Files.list(lib.getParent());
        var jars = Files.list(lib)) {
      var ours =
          target
              .filter(file -> file.getFileName().toString().matches("broker-.*\\.jar"))
              .findFirst()
              .orElse(lib.resolveSibling("classes"));
      return Stream.concat(Stream.of(ours), jars.sorted())
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static void awaitReady(Process process, Path log) throws IOException {
    var output = process.inputReader(StandardCharsets.UTF_8);
    for (var line = output.readLine(); !"ready".equals(line); line = output.readLine()) {
      if (line == null) {
        throw new IOException("Kafka did not start; see " + log);
      }
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
