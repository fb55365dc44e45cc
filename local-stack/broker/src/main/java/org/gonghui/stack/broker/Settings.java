package org.gonghui.stack.broker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// What the one node is told: everything small, on the loopback address, replication 1 because there is no second node.
///
/// @param data folder of the logs, kept between starts
/// @param port of the clients' listener
/// @param controllerPort of the listener that the node uses to talk to itself
/// @param ways further listeners, each `PORT:TOLD`
record Settings(Path data, int port, int controllerPort, List<String> ways) {

  static final int NODE = 1;
  static final String CONTROLLER = "CONTROLLER";

  Properties properties() {
    var settings = new Properties();
    settings.setProperty("process.roles", "broker,controller");
    settings.setProperty("node.id", String.valueOf(NODE));
    settings.setProperty("log.dirs", data.resolve("log").toString());
    network(settings);
    topics(settings);
    settings.setProperty("num.network.threads", "2");
    settings.setProperty("num.io.threads", "4");
    settings.setProperty("background.threads", "2");
    settings.setProperty("log.cleaner.dedupe.buffer.size", "4194304");
    settings.setProperty("group.initial.rebalance.delay.ms", "0");
    return settings;
  }

  private void network(Properties settings) {
    var listeners = new ArrayList<>(List.of(listener("PLAINTEXT", String.valueOf(port))));
    var told = new ArrayList<>(listeners);
    var protocols = new ArrayList<>(List.of("PLAINTEXT:PLAINTEXT", CONTROLLER + ":PLAINTEXT"));
    for (var way : ways) {
      var name = "WAY" + protocols.size();
      var ports = way.split(":", -1);
      listeners.add(listener(name, ports[0]));
      told.add(listener(name, ports[1]));
      protocols.add(name + ":PLAINTEXT");
    }
    listeners.add(listener(CONTROLLER, String.valueOf(controllerPort)));
    settings.setProperty("listeners", String.join(",", listeners));
    settings.setProperty("advertised.listeners", String.join(",", told));
    settings.setProperty("listener.security.protocol.map", String.join(",", protocols));
    settings.setProperty("controller.listener.names", CONTROLLER);
    settings.setProperty("controller.quorum.voters", NODE + "@127.0.0.1:" + controllerPort);
  }

  private static String listener(String name, String port) {
    return name + "://127.0.0.1:" + port;
  }

  private static void topics(Properties settings) {
    settings.setProperty("num.partitions", "6");
    settings.setProperty("auto.create.topics.enable", "true");
    settings.setProperty("offsets.topic.replication.factor", "1");
    settings.setProperty("offsets.topic.num.partitions", "6");
    settings.setProperty("transaction.state.log.replication.factor", "1");
    settings.setProperty("transaction.state.log.min.isr", "1");
    settings.setProperty("transaction.state.log.num.partitions", "6");
    settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
    settings.setProperty("share.coordinator.state.topic.min.isr", "1");
    settings.setProperty("share.coordinator.state.topic.num.partitions", "1");
  }
}
