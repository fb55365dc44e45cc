package org.gonghui.stack.running;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gonghui.embedded.BrokerProcess;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running.Part;
import org.gonghui.stack.home.Ways;
import org.gonghui.stack.issuer.Issuer;
import org.gonghui.stack.standin.StandIns;
import org.jspecify.annotations.Nullable;

/// What the services stand on: PostgreSQL, Kafka, the issuer and the stand-ins.
final class Ground implements AutoCloseable {

  private static final String TOPICS_MADE = "topics";

  /// Of each topic here; 48 in production.
  private static final int PARTITIONS = 6;

  private final Home home;
  private final Ports ports;
  private final List<String> listeners;
  private final Console console;
  private final CacheUse caches;
  private final List<String> brokersPace;
  private final Runnable changed;
  private final Database postgres;
  private volatile @Nullable Child kafka;
  private volatile @Nullable Issuer issuer;
  private volatile @Nullable StandIns standIns;

  Ground(Home home, Ways ways, Console console, CacheUse caches, Runnable changed) {
    this(home, ways, console, caches, List.of(), changed);
  }

  private Ground(
      Home home,
      Ways ways,
      Console console,
      CacheUse caches,
      List<String> brokersPace,
      Runnable changed) {
    this.home = home;
    this.ports = ways.ports();
    this.listeners = ways.listeners();
    this.console = console;
    this.caches = caches;
    this.brokersPace = brokersPace;
    this.changed = changed;
    this.postgres = new Database(home, this.ports.postgres(), console);
  }

  /// For measuring: the broker is as fast as can be once it is warm.
  static Ground steady(Home home, Ways ways, Console console) {
    return new Ground(home, ways, console, CacheUse.LEAVE, BrokerProcess.STEADY, () -> {});
  }

  boolean hasTopics() {
    return Files.exists(home.file(TOPICS_MADE));
  }

  void startKafka() throws IOException {
    kafka = new Child("kafka", ports.kafka(), home.log("kafka"), this::broker, console, changed);
    if (!hasTopics()) {
      Topics.make("127.0.0.1:" + ports.kafka(), PARTITIONS, (short) 1);
      Files.createFile(home.file(TOPICS_MADE));
    }
    console.step("Kafka on port " + ports.kafka());
  }

  private Process broker() {
    var options = new ArrayList<>(brokersPace);
    options.addAll(caches.options(StartUpCaches.ofBroker(home)));
    return BrokerProcess.start(
            home.brokerLib(),
            home.file("kafka"),
            ports.kafka(),
            home.log("kafka"),
            options,
            listeners)
        .process();
  }

  void startOutside() throws IOException {
    issuer = Issuer.start(home, ports);
    standIns = StandIns.start(ports, console.clock());
    console.step("issuer on port %d, stand-ins beside it".formatted(ports.issuer()));
  }

  void startPostgres() {
    postgres.start();
  }

  List<Part> parts() {
    return Optional.ofNullable(kafka).map(Child::part).stream().toList();
  }

  @Override
  public void close() {
    if (standIns != null) {
      standIns.close();
    }
    if (issuer != null) {
      issuer.close();
    }
    if (kafka != null) {
      kafka.stop(caches.patience());
    }
    postgres.close();
    console.step("Kafka and PostgreSQL stopped");
  }
}
