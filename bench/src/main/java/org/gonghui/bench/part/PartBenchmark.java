package org.gonghui.bench.part;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.Callers;
import org.gonghui.bench.Cpu;
import org.gonghui.bench.Figures;
import org.gonghui.bench.Goal;
import org.gonghui.bench.Partners;
import org.gonghui.bench.Report;
import org.gonghui.bench.crowd.WarmUp;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.running.LoneService;

/// What a part of a write costs: partners are added at the service as it is, and at a copy of it in which that part does
/// nothing ([Without]); both stand on the same database and take turns. The CPU of both services and of PostgreSQL counts
/// until everything is sealed, whichever of the two does it. The relay is off.
///
/// @param goal key of it
/// @param part what it is called
public record PartBenchmark(String goal, String part, Without without) implements Benchmark {
  private static final int CALLERS = 8;
  private static final int PORT = 20_480;
  private static final double LEAST = 0.95;

  @Override
  public Report run(Bout bout) throws IOException {
    var home = bout.home().beside("bench");
    var ports = new Ports(PORT);
    var settings = Map.of("gonghui.relay.enabled", "false");
    var copy = home.file("without");
    without.copy(Service.MEMBER.application(home), copy);
    try (var member = LoneService.start(home, ports, bout.console(), Service.MEMBER, settings)) {
      var other = member.second(copy, settings);
      var seals = new SealedAll(ports.databaseUrl(Service.MEMBER));
      var whole = new Side(new Partners(home, ports, 1), member, other, seals);
      var lesser = new Side(new Partners(home, ports, 2), member, other, seals);
      WarmUp.untilNoFaster(during -> whole.add(during).perSecond());
      WarmUp.untilNoFaster(during -> lesser.add(during).perSecond());
      bout.console().step("warm");
      return report(
          bout, bout.play(() -> new Round(whole.add(bout.time()), lesser.add(bout.time()))));
    }
  }

  /// @param cpu milliseconds of each write
  /// @param postgres of it PostgreSQL's
  private record Half(double perSecond, double cpu, double postgres) {}

  private record Round(Half with, Half without) {
    double ratio() {
      return without.cpu() / with.cpu();
    }
  }

  /// One of the two services, called as much as it can take.
  private record Side(Partners partners, LoneService member, ProcessHandle other, SealedAll seals) {

    Half add(Duration time) {
      var services = services();
      var postgres = Cpu.ofAll(member.postgres());
      var calls = new Callers(CALLERS, time).call(partners::add);
      seals.await();
      var used = (Cpu.ofAll(member.postgres()) - postgres) * 1000 / calls;
      return new Half(
          (double) calls / time.toSeconds(), (services() - services) * 1000 / calls + used, used);
    }

    private double services() {
      return Cpu.ofAll(member.process()) + Cpu.ofAll(other);
    }
  }

  private Report report(Bout bout, List<Round> rounds) {
    var figures = new ArrayList<Figures>();
    figures.addAll(figures("with " + part, rounds, Round::with));
    figures.addAll(figures("without", rounds, Round::without));
    return Report.of(
        bout.console().clock().instant(),
        figures,
        List.of(
            Goal.atLeast(
                goal,
                "writes per CPU second with %s by without".formatted(part),
                Figures.of("", rounds, Round::ratio).median(),
                LEAST)));
  }

  private static List<Figures> figures(
      String what, List<Round> rounds, Function<Round, Half> half) {
    return List.of(
        Figures.of(what + ": a write, CPU ms", rounds, round -> half.apply(round).cpu()),
        Figures.of("  of it PostgreSQL", rounds, round -> half.apply(round).postgres()),
        Figures.of("  writes per second", rounds, round -> half.apply(round).perSecond()));
  }
}
