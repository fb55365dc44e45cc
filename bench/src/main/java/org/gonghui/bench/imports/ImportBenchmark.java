package org.gonghui.bench.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.Figures;
import org.gonghui.bench.Goal;
import org.gonghui.bench.Report;
import org.gonghui.bench.imports.Importing.Taken;
import org.gonghui.bench.memory.Memory;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.issuer.Claims;
import org.gonghui.stack.issuer.Tokens;
import org.gonghui.stack.running.LoneService;

/// P8: a list of members is taken in by member-service, events sent and audit sealed meanwhile, and then `COPY` brings the same rows
/// into the same tables. Memory is compared with that of a list of a tenth of the rows, taken in before.
public final class ImportBenchmark implements Benchmark {
  private static final int PORT = 20_480;
  private static final int SMALLER = 10;
  private static final double LEAST = 0.6;
  private static final double MOST_MEMORY = 64;
  private static final double DEEPEST = 20_000;
  private static final String SUPERUSER = "postgres";

  /// A list, the peer's seconds, and a list of a tenth of the rows before it.
  private record Round(Taken taken, double copy, Taken smaller) {
    double copied() {
      return taken.rows() / copy;
    }

    double ratio() {
      return taken.perSecond() / copied();
    }

    double moreMemory() {
      return Math.max(
          taken.watch().process() - smaller.watch().process(),
          taken.watch().heap() - smaller.watch().heap());
    }
  }

  @Override
  public Report run(Bout bout) throws IOException {
    var home = bout.home().beside("bench");
    var ports = new Ports(PORT);
    var url = ports.databaseUrl(Service.MEMBER);
    try (var lone = LoneService.start(home, ports, bout.console(), Service.MEMBER, Map.of());
        var database = DriverManager.getConnection(url, SUPERUSER, SUPERUSER)) {
      var city = City.in(database);
      var claims = Claims.ofStaff("officer", List.of(city.id().toString()));
      var officer = new Tokens(home, ports, Clock.systemUTC()).sign(claims);
      var client = new Client(Ports.local(ports.of(Service.MEMBER)));
      var importing = new Importing(lone, client, officer, database, city.id());
      var folder = home.file("lists");
      Files.createDirectories(folder);
      var lists = new MadeUpList(folder, city, new AtomicInteger());
      var peer = new Copied(database, folder);
      peer.prepare();
      var resting = new Memory(lone.process(), client).liveHeap();
      importing.take(lists.write(bout.rows() / SMALLER), bout.rows() / SMALLER);
      bout.console().step("warm");
      return report(
          bout, resting, bout.play(() -> round(importing, lists, peer, database, bout.rows())));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Round round(
      Importing importing, MadeUpList lists, Copied peer, Connection database, int rows)
      throws IOException {
    try {
      var smaller = importing.take(lists.write(rows / SMALLER), rows / SMALLER);
      checkpoint(database);
      var taken = importing.take(lists.write(rows), rows);
      return new Round(taken, peer.copy(taken.list(), taken.watch().payload()), smaller);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void checkpoint(Connection database) throws SQLException {
    try (var statement = database.createStatement()) {
      statement.execute("checkpoint");
    }
  }

  private static Report report(Bout bout, double resting, List<Round> rounds) {
    var ratio = Figures.of("  by COPY's", rounds, Round::ratio);
    var memory = Figures.of("  more than with a tenth of the rows", rounds, Round::moreMemory);
    var deepest =
        Figures.of("events that waited at most", rounds, r -> r.taken().watch().deepest());
    return Report.of(
        bout.console().clock().instant(),
        List.of(
            Figures.of(
                "import of %,d rows: rows/s".formatted(bout.rows()),
                rounds,
                r -> r.taken().perSecond()),
            Figures.of("COPY of them into the same tables: rows/s", rounds, Round::copied),
            ratio,
            Figures.of("upload before it, s", rounds, r -> r.taken().upload()),
            Figures.of(
                "CPU µs of service and PostgreSQL for a row", rounds, r -> r.taken().cpuMicros()),
            Figures.of("memory of the process, MiB", rounds, r -> r.taken().watch().process()),
            Figures.of(
                "live heap, MiB more than at rest",
                rounds,
                r -> r.taken().watch().heap() - resting),
            memory,
            deepest),
        List.of(
            Goal.atLeast("P8", "import's rows/s by COPY's", ratio.median(), LEAST),
            Goal.atMost("P8", "MiB more, whatever the size", memory.median(), MOST_MEMORY),
            Goal.atMost("P8", "events that waited at most", deepest.median(), DEEPEST)));
  }
}
