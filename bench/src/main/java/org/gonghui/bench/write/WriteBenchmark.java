package org.gonghui.bench.write;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.Callers;
import org.gonghui.bench.Cpu;
import org.gonghui.bench.Figures;
import org.gonghui.bench.Goal;
import org.gonghui.bench.Partners;
import org.gonghui.bench.Report;
import org.gonghui.bench.crowd.WarmUp;
import org.gonghui.embedded.ServiceDatabase;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.running.LoneService;

/// P3: a partner is added, which takes an idempotency key, an audit entry and an outbox row, beside pgbench with the SQL of
/// that very transaction. What lies before the transaction (HTTP, token, JSON, validation) is measured apart, by calls that are
/// refused for the form of their key. The relay is off: sending is `outbox`'s measure. Both sides keep to PostgreSQL's durability and count its CPU, the sealing of the audit's
/// chain on the service's side too.
public final class WriteBenchmark implements Benchmark {
  private static final int CALLERS = 8;
  private static final int PORT = 20_480;
  private static final String SCRIPT = "write.sql";
  private static final double MOST = 1.6;

  @Override
  public Report run(Bout bout) throws IOException {
    var home = bout.home().beside("bench");
    var ports = new Ports(PORT);
    var settings = Map.of("gonghui.relay.enabled", "false");
    try (var member = LoneService.start(home, ports, bout.console(), Service.MEMBER, settings)) {
      var writes = new Writes(home, ports, member);
      WarmUp.untilNoFaster(during -> writes.added(during).perSecond());
      WarmUp.untilNoFaster(during -> writes.refused(during).perSecond());
      WarmUp.untilNoFaster(during -> writes.plain(during).perSecond());
      bout.console().step("warm");
      return report(bout, bout.play(() -> writes.round(bout.time())));
    }
  }

  /// CPU milliseconds for each call or transaction.
  private record Round(
      double write,
      double writePostgres,
      double refusal,
      double peer,
      double peerPostgres,
      double plain,
      double plainPostgres) {
    double transaction() {
      return write - refusal;
    }

    double ratio() {
      return transaction() / peer;
    }
  }

  private static Report report(Bout bout, List<Round> rounds) {
    var ratio = Figures.of("the same by pgbench's", rounds, Round::ratio);
    return Report.of(
        bout.console().clock().instant(),
        List.of(
            Figures.of("write over HTTP: service and PostgreSQL, CPU ms", rounds, Round::write),
            Figures.of("  of it PostgreSQL", rounds, Round::writePostgres),
            Figures.of(
                "  of it HTTP, token, JSON, validation (a key refused)", rounds, Round::refusal),
            Figures.of("the transaction: the write without these", rounds, Round::transaction),
            Figures.of(
                "pgbench, the same SQL: pgbench and PostgreSQL, CPU ms", rounds, Round::peer),
            Figures.of("  of it PostgreSQL", rounds, Round::peerPostgres),
            Figures.of("the same SQL by JDBC alone, and PostgreSQL", rounds, Round::plain),
            Figures.of("  of it PostgreSQL", rounds, Round::plainPostgres)),
        List.of(
            Goal.atMost(
                "P3",
                "the transaction: the write without these, by pgbench",
                ratio.median(),
                MOST)));
  }

  /// The three that take turns.
  private static final class Writes {
    private final LoneService member;
    private final Partners partners;
    private final Pgbench pgbench;
    private final Ports ports;

    Writes(Home home, Ports ports, LoneService member) {
      this.member = member;
      this.ports = ports;
      this.partners = new Partners(home, ports);
      this.pgbench = new Pgbench(ports.postgres(), new ServiceDatabase(Service.MEMBER.word()));
    }

    Round round(Duration time) throws IOException {
      var written = added(time);
      var refused = refused(time.dividedBy(2));
      var plain = plain(time);
      var before = postgres();
      var run = pgbench.run(SCRIPT, CALLERS, time);
      settle();
      var peerPostgres = (postgres() - before) * 1000 / run.transactions();
      return new Round(
          written.service() + written.postgres(),
          written.postgres(),
          refused.service() + refused.postgres(),
          run.cpu() * 1000 / run.transactions() + peerPostgres,
          peerPostgres,
          plain.service() + plain.postgres(),
          plain.postgres());
    }

    /// The postmaster counts what a server process has used once that has ended.
    private static void settle() {
      LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }

    /// The same statements by JDBC and nothing around them.
    Spent plain(Duration time) throws IOException {
      var database = new ServiceDatabase(Service.MEMBER.word());
      var postgres = postgres();
      Pgbench.Run run;
      try (var jdbc = new PlainJdbc(SCRIPT, ports.postgres(), database, CALLERS)) {
        run = jdbc.run(time);
      }
      settle();
      return new Spent(
          (double) run.transactions() / time.toSeconds(),
          run.cpu() * 1000 / run.transactions(),
          (postgres() - postgres) * 1000 / run.transactions());
    }

    Spent added(Duration time) {
      return spent(time, partners::add);
    }

    Spent refused(Duration time) {
      return spent(time, partners::addInVain);
    }

    /// @param perSecond calls
    /// @param service CPU milliseconds for each call
    /// @param postgres the same, of PostgreSQL
    private record Spent(double perSecond, double service, double postgres) {}

    private Spent spent(Duration time, Runnable call) {
      var service = Cpu.ofAll(member.process());
      var postgres = postgres();
      var calls = new Callers(CALLERS, time).call(call);
      return new Spent(
          (double) calls / time.toSeconds(),
          (Cpu.ofAll(member.process()) - service) * 1000 / calls,
          (postgres() - postgres) * 1000 / calls);
    }

    private double postgres() {
      return Cpu.ofAll(member.postgres());
    }
  }
}
