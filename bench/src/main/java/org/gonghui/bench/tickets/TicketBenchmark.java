package org.gonghui.bench.tickets;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.Figures;
import org.gonghui.bench.Goal;
import org.gonghui.bench.Members;
import org.gonghui.bench.Report;
import org.gonghui.bench.crowd.WarmUp;
import org.gonghui.bench.write.Pgbench;
import org.gonghui.embedded.ServiceDatabase;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Copy;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.running.LoneService;

/// P4: tickets of one item that is wanted by everybody, beside pgbench's `UPDATE … WHERE remaining > 0` on one row by 1, 2, 8 and
/// 100 clients. Engine to engine: the tickets that member-service gives for each second in which its writer is at its transactions,
/// from the lock of the item to after the commit, while 1,000 callers keep it busy. What comes out over HTTP, with token, JSON and
/// key, stands beside it. Both keep to PostgreSQL's durability. A ticket is five rows and four indexes, the peer's update is one row.
public final class TicketBenchmark implements Benchmark {
  private static final int PORT = 20_480;
  private static final int MANY = 1_000;
  private static final int QUOTA = 5_000;
  private static final List<Integer> CLIENTS = List.of(1, 2, 8, 100);
  private static final double TIMES_THE_CROWD = 30;
  private static final double TIMES_THE_BEST = 3;

  @Override
  public Report run(Bout bout) throws IOException {
    var home = bout.home().beside("bench");
    var ports = new Ports(PORT);
    var settings = Map.of("gonghui.relay.enabled", "false");
    try (var lone = LoneService.start(home, ports, bout.console(), Service.MEMBER, settings)) {
      var members = Members.unwritten(home, ports);
      var sale = new Sale(ports.databaseUrl(Service.MEMBER));
      sale.prepare(members.tokens().size(), ports.issuerUrl());
      var service = new Client(Ports.local(ports.of(new Copy(Service.MEMBER, 1))));
      var takers = new Takers(sale, members, service, lone, new AtomicInteger());
      var pgbench = new Pgbench(ports.postgres(), new ServiceDatabase(Service.MEMBER.word()));
      WarmUp.untilNoFaster(during -> takers.take(MANY, during).perSecond());
      bout.console().step("warm");
      var sold = takers.sellOut(MANY, QUOTA, bout.time());
      bout.console()
          .step(
              "of %d tickets %d were sold, no member holds more than %d"
                  .formatted(QUOTA, sold, Sale.LIMIT));
      return report(bout, bout.play(() -> round(takers, pgbench, bout.time())));
    }
  }

  /// @param taken by callers
  /// @param hot updates a second, by clients of pgbench
  private record Round(Map<Integer, Takers.Taken> taken, Map<Integer, Double> hot) {
    double engine() {
      return of(taken, MANY).engine();
    }

    double crowd() {
      return of(hot, CLIENTS.getLast());
    }

    double best() {
      return hot.values().stream().mapToDouble(each -> each).max().orElseThrow();
    }

    static <T> T of(Map<Integer, T> by, int number) {
      var found = by.get(number);
      if (found == null) {
        throw new IllegalStateException(number + " was not measured");
      }
      return found;
    }
  }

  private static Round round(Takers takers, Pgbench pgbench, Duration time) throws IOException {
    var taken = new LinkedHashMap<Integer, Takers.Taken>();
    var hot = new LinkedHashMap<Integer, Double>();
    for (int clients : CLIENTS) {
      taken.put(clients, takers.take(clients, time));
      var run = pgbench.run("hot-row.sql", clients, time);
      hot.put(clients, run.transactions() / (double) time.toSeconds());
    }
    taken.put(MANY, takers.take(MANY, time));
    return new Round(taken, hot);
  }

  private static Report report(Bout bout, List<Round> rounds) {
    var figures = new ArrayList<Figures>();
    figures.add(
        Figures.of(
            "engine, 1,000 callers: tickets per second of its writer", rounds, Round::engine));
    figures.add(
        Figures.of("  claims of a transaction", rounds, r -> Round.of(r.taken(), MANY).batch()));
    figures.add(
        Figures.of(
            "  CPU ms of service and PostgreSQL for a ticket",
            rounds,
            r -> Round.of(r.taken(), MANY).cpu()));
    for (int callers : List.of(1, 2, 8, 100, MANY)) {
      figures.add(
          Figures.of(
              "over HTTP, %,d callers: tickets per second".formatted(callers),
              rounds,
              r -> Round.of(r.taken(), callers).perSecond()));
    }
    for (int clients : CLIENTS) {
      figures.add(
          Figures.of(
              "pgbench, %d clients: updates of the row per second".formatted(clients),
              rounds,
              r -> Round.of(r.hot(), clients)));
    }
    return Report.of(
        bout.console().clock().instant(),
        figures,
        List.of(
            Goal.atLeast(
                "P4",
                "engine's tickets by pgbench's updates, 100 clients",
                Figures.of("", rounds, r -> r.engine() / r.crowd()).median(),
                TIMES_THE_CROWD),
            Goal.atLeast(
                "P4",
                "engine's tickets by pgbench's updates, its best number",
                Figures.of("", rounds, r -> r.engine() / r.best()).median(),
                TIMES_THE_BEST)));
  }
}
