package org.gonghui.stack.faults;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.gonghui.promises.Promises;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.client.UnexpectedAnswer;
import org.gonghui.stack.home.Service;

/// Looks every second, and whenever it is asked to, whether what was promised holds. It takes no part in what is played:
/// it reads the tables and the bank's own book.
final class Observer implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofSeconds(1);

  private final Map<String, Tables> tables = new LinkedHashMap<>();
  private final Acknowledged acknowledged;
  private final Findings findings;
  private final Client bank;
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicInteger blind = new AtomicInteger();
  private volatile boolean ended;

  /// @param addresses by name: postgres, bank
  Observer(Map<String, String> addresses, Acknowledged acknowledged, Findings findings) {
    this.acknowledged = acknowledged;
    this.findings = findings;
    this.bank = Client.impatient(Objects.requireNonNull(addresses.get("bank")));
    var postgres = Objects.requireNonNull(addresses.get("postgres"));
    Service.withDatabase()
        .forEach(each -> tables.put(each.word(), new Tables(postgres, each.word())));
  }

  void start() {
    Thread.ofVirtual()
        .name("observer")
        .start(() -> {
          while (!ended) {
            look();
            Pause.of(BETWEEN);
          }
        });
  }

  /// @return whether everything could be seen
  synchronized boolean look() {
    if (ended) {
      return false;
    }
    var all = true;
    for (var each : tables.entrySet()) {
      all &= look(each.getKey(), each.getValue());
    }
    (all ? looks : blind).incrementAndGet();
    return all;
  }

  private boolean look(String service, Tables own) {
    try {
      for (var promise : Promises.of(service)) {
        own.look(promise::broken).forEach(findings::add);
      }
      for (var thing :
          Stream.of(Thing.values()).filter(t -> t.service().equals(service)).toList()) {
        missing(thing, own);
      }
      if (service.equals(Thing.BATCH.service())) {
        settled(own);
      }
      return true;
    } catch (SQLException e) {
      if (!Outage.is(e)) {
        findings.add("the observer could not look at " + service + ": " + e.getMessage());
      }
      return false;
    } catch (UnexpectedAnswer e) {
      findings.add("the observer could not read the bank's book: " + e.getMessage());
      return false;
    } catch (RuntimeException e) {
      findings.add("the observer could not make out what it saw of " + service + ": " + e);
      return false;
    }
  }

  private void missing(Thing thing, Tables own) throws SQLException {
    own.texts(thing.missing(), acknowledged.of(thing))
        .forEach(id ->
            findings.add(
                "what was acknowledged is there: %s %s is not".formatted(thing.word(), id)));
  }

  private void settled(Tables own) throws SQLException {
    var ours = own.texts(Bookkeeping.OURS, acknowledged.of(Thing.BATCH));
    if (!ours.isEmpty()) {
      Bookkeeping.of(bank)
          .notPaid(ours)
          .forEach(line -> findings.add("what is settled was paid: " + line));
    }
  }

  /// A service's tables, for who asks when all is calm.
  synchronized <T> T with(String service, Asking<T> asking) throws SQLException {
    return asking.of(Objects.requireNonNull(tables.get(service)));
  }

  /// A question to the tables.
  @FunctionalInterface
  interface Asking<T> {
    T of(Tables tables) throws SQLException;
  }

  int looks() {
    return looks.get();
  }

  /// How often not everything could be seen: a database was away or hung, or (a finding) what it said could not be read.
  int blind() {
    return blind.get();
  }

  @Override
  public synchronized void close() {
    ended = true;
    tables.values().forEach(Tables::close);
  }
}
