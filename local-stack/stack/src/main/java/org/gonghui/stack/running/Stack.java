package org.gonghui.stack.running;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gonghui.embedded.KeyFiles;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.home.Ways;
import org.gonghui.stack.network.Network;
import org.jspecify.annotations.Nullable;

/// The whole system, started and stopped in order.
public final class Stack implements AutoCloseable {

  /// All of them start at once on the same cores, and the slowest is waited for.
  private static final Duration BACKGROUND_AFTER = Duration.ofSeconds(3);

  private final Home home;
  private final Ports ports;
  private final Ways ways;
  private final Console console;
  private final int copiesOfEach;
  private final List<Copy> copies;
  private final Ground ground;
  private final Applications applications;
  private volatile @Nullable Network network;
  private volatile boolean ready;

  /// @param copies processes of each application, from 1 to [Copy#MOST]
  public Stack(Home home, Ways ways, Console console, int copies, CacheUse caches) {
    this.home = home;
    this.ports = ways.ports();
    this.ways = ways;
    this.console = console;
    this.copiesOfEach = copies;
    this.copies = Copy.all(copies).toList();
    this.ground = new Ground(home, ways, console, caches, this::write);
    this.applications =
        new Applications(home, this.ports, console, caches, this.copies, this::write);
  }

  /// Starts everything and answers when every service takes calls.
  ///
  /// @throws IllegalStateException when a part does not come up, with the place of its log
  public void start() throws IOException {
    var keys = KeyFiles.in(home.keys());
    keys.create(KeyFiles.SERVICES);
    var settings = settings(keys, BACKGROUND_AFTER);
    network = Network.open(ways, copies);
    var known = ground.hasTopics();
    var kafka = new Side().run(ground::startKafka);
    var outside = new Side().run(ground::startOutside);
    if (known) {
      // their JVMs take longer to get to the database than it takes to come up
      applications.start(settings);
      ground.startPostgres();
    } else {
      ground.startPostgres();
      // a consumer that came first would make its topic itself, with the wrong settings
      kafka.await();
      applications.start(settings);
    }
    kafka.await();
    outside.await();
    write();
    applications.await();
    // who is started again has the cores for itself
    copies.forEach(settings(keys, Duration.ZERO)::write);
  }

  private ServiceSettings settings(KeyFiles keys, Duration backgroundAfter) {
    return new ServiceSettings(home, ways, keys, copiesOfEach, backgroundAfter);
  }

  /// Everything answers and is loaded: the other commands may tell so.
  public void markReady() {
    ready = true;
    write();
  }

  private synchronized void write() {
    var parts = Stream.concat(ground.parts().stream(), applications.parts().stream()).toList();
    var since = console.begin().toString();
    new Running(ProcessHandle.current().pid(), since, ports.gateway(), ready, addresses(), parts)
        .write(home);
  }

  private Map<String, String> addresses() {
    var addresses = new LinkedHashMap<String, String>();
    copies.forEach(copy -> addresses.put(copy.name(), Ports.local(ports.of(copy))));
    if (ways.cuttable()) {
      addresses.put(Network.NAME, Ports.local(ports.network()));
    }
    addresses.put("issuer", ports.issuerUrl());
    addresses.put("authority", Ports.local(ports.authority()));
    addresses.put("sms", Ports.local(ports.texts()));
    addresses.put("bank", Ports.local(ports.bank()));
    addresses.put("beacon", Ports.local(ports.beacon()));
    addresses.put("postgres", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/");
    addresses.put("kafka", "127.0.0.1:" + ports.kafka());
    return addresses;
  }

  /// Stops in the order in which one part needs another.
  @Override
  public void close() {
    applications.close();
    if (network != null) {
      network.close();
    }
    ground.close();
    Running.clear(home);
  }
}
