package org.gonghui.bench.outbox;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.gonghui.bench.Benchmark;
import org.gonghui.bench.Bout;
import org.gonghui.bench.Callers;
import org.gonghui.bench.Cpu;
import org.gonghui.bench.Figures;
import org.gonghui.bench.Goal;
import org.gonghui.bench.Latencies;
import org.gonghui.bench.Pace;
import org.gonghui.bench.Partners;
import org.gonghui.bench.Report;
import org.gonghui.bench.outbox.TopicReader.Passage;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Service;
import org.gonghui.stack.running.LoneService;

/// P7: how fast the relay drains a full outbox, beside kafka-producer-perf-test with records of the same size, the same
/// acknowledgement and the same batches, both counted at one read-committed consumer; and how long an event takes from the
/// writer's clock, before the commit, to a consumer, while partners are added at a set rate.
public final class OutboxBenchmark implements Benchmark {
  private static final int PORT = 20_480;
  private static final int ROWS_PER_SECOND = 20_000;
  private static final int WRITES_PER_SECOND = 200;
  private static final double LEAST = 0.6;
  private static final double LONGEST = 40;
  private static final Duration WARM_UP = Duration.ofSeconds(45);

  /// After two of them the third round was still twice as quick as the first.
  private static final int DRAINS_TO_WARM = 12;

  private static final List<String> NONE = List.of();
  private static final List<String> SHORT = List.of("--transaction-duration-ms", "10");

  @Override
  public Report run(Bout bout) throws IOException {
    var home = bout.home().beside("bench");
    var ports = new Ports(PORT);
    try (var member = LoneService.start(home, ports, bout.console(), Service.MEMBER, Map.of())) {
      var outbox = new Outbox(bout, ports, member);
      outbox.warmUp();
      bout.console().step("warm");
      return report(bout, bout.play(() -> outbox.round()));
    }
  }

  /// @param answers of the writes themselves, from when each was due
  private record Steady(Latencies answers, Latencies events) {}

  private record Round(Passage relay, Passage tool, Passage transactions, Steady steady) {
    double ratio() {
      return relay.perSecond() / tool.perSecond();
    }
  }

  private static Report report(Bout bout, List<Round> rounds) {
    var late = Figures.of("  p99", rounds, round -> round.steady().events().within(0.99));
    return Report.of(
        bout.console().clock().instant(),
        List.of(
            Figures.of("relay: records/s at the consumer", rounds, r -> r.relay().perSecond()),
            Figures.of("kafka-producer-perf-test: the same", rounds, r -> r.tool().perSecond()),
            Figures.of(
                "  in transactions of 10 ms, one id", rounds, r -> r.transactions().perSecond()),
            cpu("relay: CPU µs/record", rounds, Round::relay, Used::all),
            cpu("  of it service", rounds, Round::relay, Used::sender),
            cpu("  of it PostgreSQL", rounds, Round::relay, Used::postgres),
            cpu("  of it Kafka", rounds, Round::relay, Used::kafka),
            cpu("tool: CPU µs/record", rounds, Round::tool, Used::all),
            cpu("  of it Kafka", rounds, Round::tool, Used::kafka),
            Figures.of("bytes of a record, relay's", rounds, r -> r.relay().bytes()),
            Figures.of("bytes of a record, tool's", rounds, r -> r.tool().bytes()),
            Figures.of(
                "event to consumer at %d writes/s, ms: p50".formatted(WRITES_PER_SECOND),
                rounds,
                r -> r.steady().events().within(0.5)),
            late,
            Figures.of("  the longest", rounds, r -> r.steady().events().within(1)),
            Figures.of("  the writes' answers: p50", rounds, r -> r.steady().answers().within(0.5)),
            Figures.of("  p99", rounds, r -> r.steady().answers().within(0.99))),
        List.of(
            Goal.atLeast(
                "P7",
                "relay's records/s by the tool's",
                Figures.of("", rounds, Round::ratio).median(),
                LEAST),
            Goal.atMost("P7", "event to consumer, p99, ms", late.median(), LONGEST)));
  }

  private static Figures cpu(
      String what,
      List<Round> rounds,
      Function<Round, Passage> whose,
      ToDoubleFunction<Used> part) {
    return Figures.of(
        what,
        rounds,
        round -> whose.apply(round).micros(part.applyAsDouble(whose.apply(round).used())));
  }

  /// The halves that take turns.
  private static final class Outbox {
    private final LoneService member;
    private final Partners partners;
    private final Drain drain;
    private final Pace pace;
    private final String broker;

    Outbox(Bout bout, Ports ports, LoneService member) {
      this.broker = "127.0.0.1:" + ports.kafka();
      this.member = member;
      this.partners = new Partners(bout.home().beside("bench"), ports);
      this.drain =
          new Drain(
              new ProducerTool(bout.home(), broker),
              new WaitingRows(ports.databaseUrl(Service.MEMBER)),
              broker,
              ROWS_PER_SECOND * bout.time().toSeconds());
      this.pace = new Pace(WRITES_PER_SECOND, bout.time());
    }

    void warmUp() {
      new Callers(8, WARM_UP).call(partners::add);
      for (var n = 0; n < DRAINS_TO_WARM; n++) {
        drain.ofRelay(this::used);
      }
    }

    /// The latencies come first: the tool leaves the disk busy.
    Round round() {
      var steady = steady();
      var relay = drain.ofRelay(this::used);
      var bytes = Math.round(relay.bytes());
      return new Round(
          relay,
          drain.ofTool(bytes, () -> new Used(0, 0, kafka()), NONE),
          drain.ofTool(bytes, () -> new Used(0, 0, kafka()), SHORT),
          steady);
    }

    private Used used() {
      return new Used(Cpu.ofAll(member.process()), Cpu.ofAll(member.postgres()), kafka());
    }

    private double kafka() {
      return Cpu.ofAll(member.kafka());
    }

    private Steady steady() {
      try (var reader = new TopicReader(broker, "gonghui.partner");
          var thread = Executors.newSingleThreadExecutor()) {
        var seen =
            CompletableFuture.supplyAsync(
                () -> reader.latencies(pace.calls(), Clock.systemUTC()), thread);
        var answers = pace.call(partners::add);
        return new Steady(answers, seen.join());
      }
    }
  }
}
