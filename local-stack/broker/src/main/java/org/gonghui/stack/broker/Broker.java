package org.gonghui.stack.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/// The embedded broker: `Broker DATA PORT CONTROLLER_PORT PARENT_PID [PORT:TOLD…]`,
/// with a listener more for each pair: clients who come to `PORT` are told to come back to `TOLD`. Formats the data folder when it is new, prints
/// `ready` when clients may come, and ends in order on SIGTERM or when its parent is gone.
final class Broker {

  private static final Logger KAFKA = Logger.getLogger("");

  private Broker() {}

  public static void main(String... args) throws Exception {
    KAFKA.setLevel(Level.WARNING);
    var settings =
        new Settings(
            Path.of(args[0]).toAbsolutePath(),
            Integer.parseInt(args[1]),
            Integer.parseInt(args[2]),
            List.of(args).subList(4, args.length));
    format(settings);
    var server = new KafkaRaftServer(KafkaConfig.fromProps(settings.properties()), Time.SYSTEM);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(server::shutdown));
    endWith(Long.parseLong(args[3]));
    server.startup();
    System.out.println("ready");
    server.awaitShutdown();
  }

  private static void format(Settings settings) throws Exception {
    var data = settings.data();
    Files.createDirectories(data);
    new Formatter()
        .setPrintStream(
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
        .setClusterId(clusterId(data.resolve("cluster-id")))
        .setNodeId(Settings.NODE)
        .addDirectory(data.resolve("log").toString())
        .setMetadataLogDirectory(data.resolve("log").toString())
        .setControllerListenerName(Settings.CONTROLLER)
        .setIgnoreFormatted(true)
        .run();
  }

  private static String clusterId(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, Uuid.randomUuid().toString());
    }
    return Files.readString(file);
  }

  private static void endWith(long parent) {
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          ProcessHandle.of(parent).ifPresent(handle -> handle.onExit().join());
          System.exit(0);
        });
  }
}
