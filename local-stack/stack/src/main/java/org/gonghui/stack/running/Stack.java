package org.gonghui.stack.running;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.gonghui.embedded.BrokerProcess;
import org.gonghui.embedded.LeftOver;
import org.gonghui.embedded.PostgresServer;
import org.gonghui.embedded.PostgresServer.Durability;
import org.gonghui.embedded.ServiceDatabase;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.issuer.Issuer;
import org.gonghui.stack.running.ServiceCommand.Training;
import org.gonghui.stack.standin.StandIns;
import org.jspecify.annotations.Nullable;

/// PostgreSQL, Kafka, issuer, stand-ins and the five services, started and stopped in order.
public final class Stack implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Home home;
  private final Ports ports;
  private final Console console;
  private final Training training;
  private final List<Child> services = new CopyOnWriteArrayList<>();
  private final Readiness readiness = new Readiness();
  private volatile boolean ready;
  private @Nullable PostgresServer postgres;
  private @Nullable Child kafka;
  private @Nullable Issuer issuer;
  private @Nullable StandIns standIns;

  public Stack(Home home, Ports ports, Console console, Training training) {
    this.home = home;
    this.ports = ports;
    this.console = console;
    this.training = training;
  }

  /// Starts everything and answers when every service takes calls.
  ///
  /// @throws IllegalStateException when a part does not come up, with the place of its log
  public void start() throws IOException {
    var keys = new DemoKeys(home);
    keys.makeOnce();
    LeftOver.end(home.file("postgres"))
        .ifPresent(pid -> console.step("PostgreSQL left over from a kill ended, process " + pid));
    var topicsThere = Files.exists(home.file("topics"));
    try (var side = Executors.newVirtualThreadPerTaskExecutor()) {
      var broker = side.submit(this::startKafka);
      var outside = side.submit(this::startOutside);
      startPostgres();
      if (!topicsThere) {
        get(broker);
      }
      startServices(new ServiceSettings(home, ports, keys));
      get(broker);
      get(outside);
    }
    write();
    awaitServices();
  }

  /// Everything answers and is loaded: the other commands may tell so.
  public void markReady() {
    ready = true;
    write();
  }

  private Void startKafka() throws IOException {
    kafka =
        new Child("kafka", ports.kafka(), home.log("kafka"), this::broker, console, this::write);
    if (!Files.exists(home.file("topics"))) {
      Topics.make("127.0.0.1:" + ports.kafka());
      Files.createFile(home.file("topics"));
    }
    console.step("Kafka on port " + ports.kafka());
    return null;
  }

  private Process broker() {
    return BrokerProcess.start(
            home.brokerLib(), home.file("kafka"), ports.kafka(), home.log("kafka"), List.of())
        .process();
  }

  private Void startOutside() throws IOException {
    issuer = Issuer.start(home, ports);
    standIns = StandIns.start(ports, console.clock());
    console.step("issuer on port %d, stand-ins beside it".formatted(ports.issuer()));
    return null;
  }

  private void startPostgres() {
    var server =
        PostgresServer.start(
            home.file("postgres"), ports.postgres(), Durability.ON_DISK, home.log("postgres"));
    postgres = server;
    Service.withDatabase().forEach(s -> new ServiceDatabase(s.word()).createIn(server));
    console.step("PostgreSQL on port " + ports.postgres());
  }

  private void startServices(ServiceSettings settings) {
    for (var service : Service.values()) {
      var command = new ServiceCommand(home, service);
      var file = settings.write(service);
      services.add(
          new Child(
              service.word(),
              ports.of(service),
              home.log(service.word()),
              () -> Child.launch(command.builder(file, training)),
              console,
              this::write));
    }
  }

  private void awaitServices() {
    try (var waiting = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          waiting.invokeAll(
              services.stream().map(child -> (Callable<Void>) () -> await(child)).toList());
      for (var answer : answers) {
        get(answer);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while services started", e);
    }
  }

  private @Nullable Void await(Child child) {
    if (!readiness.await(child, PATIENCE)) {
      throw new IllegalStateException(
          child.name() + " does not become ready; its log: " + home.log(child.name()));
    }
    console.step(child.name() + " ready");
    return null;
  }

  private synchronized void write() {
    var parts = new ArrayList<Running.Part>();
    if (kafka != null) {
      parts.add(kafka.part());
    }
    services.forEach(child -> parts.add(child.part()));
    new Running(
            ProcessHandle.current().pid(),
            console.now().toString(),
            ports.gateway(),
            ready,
            addresses(),
            parts)
        .write(home);
  }

  private Map<String, String> addresses() {
    var addresses = new LinkedHashMap<String, String>();
    for (var service : Service.values()) {
      addresses.put(service.word(), Ports.local(ports.of(service)));
    }
    addresses.put("issuer", ports.issuerUrl());
    addresses.put("authority", Ports.local(ports.authority()));
    addresses.put("sms", Ports.local(ports.texts()));
    addresses.put("bank", Ports.local(ports.bank()));
    addresses.put("postgres", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/");
    addresses.put("kafka", "127.0.0.1:" + ports.kafka());
    return addresses;
  }

  private static <T> void get(java.util.concurrent.Future<T> future) {
    try {
      future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(String.valueOf(e.getCause().getMessage()), e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Stops in the order in which one part needs another: services, who is outside, Kafka, PostgreSQL.
  @Override
  public void close() {
    try (var stopping = Executors.newVirtualThreadPerTaskExecutor()) {
      services.forEach(child -> stopping.execute(child::stop));
    }
    console.step("services stopped");
    if (standIns != null) {
      standIns.close();
    }
    if (issuer != null) {
      issuer.close();
    }
    if (kafka != null) {
      kafka.stop();
    }
    if (postgres != null) {
      postgres.close();
    }
    Running.clear(home);
    console.step("Kafka and PostgreSQL stopped");
  }
}
