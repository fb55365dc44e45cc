package org.gonghui.bench;

import static java.util.Map.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.gonghui.bench.gateway.GatewayBenchmark;
import org.gonghui.bench.imports.ImportBenchmark;
import org.gonghui.bench.memory.MemoryBenchmark;
import org.gonghui.bench.outbox.OutboxBenchmark;
import org.gonghui.bench.overload.OverloadBenchmark;
import org.gonghui.bench.part.PartBenchmark;
import org.gonghui.bench.part.Without;
import org.gonghui.bench.read.ReadBenchmark;
import org.gonghui.bench.start.StartBenchmark;
import org.gonghui.bench.statistics.StatisticsBenchmark;
import org.gonghui.bench.tickets.TicketBenchmark;
import org.gonghui.bench.write.WriteBenchmark;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Json;
import org.gonghui.stack.running.Console;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `./gonghui bench NAME`: runs a benchmark and its peer in turn, prints a table, keeps it as JSON.
@Command(
    name = "gonghui bench",
    mixinStandardHelpOptions = true,
    usageHelpAutoWidth = true,
    header = "Measure beside a peer, in pairs that take turns; medians count.",
    description = {
      "",
      "write   CPU of one write with idempotency key, audit entry and outbox row, beside pgbench with the same SQL (P3)",
      "outbox  the relay's records per second beside kafka-producer-perf-test, and from an event to its consumer (P7)",
      "read    a member's own card beside Vert.x with pg-client and Spring Boot with JPA (P1, P2)",
      "gateway  the gateway beside nginx, nginx with auth_request, Spring Cloud Gateway and the backend itself (P6)",
      "memory  the gateway's memory under large bodies, idle and slow callers",
      "overload  what the gateway lets through at 1, 2, 3 and 5 times the capacity",
      "audit   writes with the audit trail beside writes of the same service without it",
      "outbox-writes  writes with outbox rows beside writes without (P7)",
      "statistics  members counted by area, form and month beside GROUP BY over the records (P10)",
      "tickets  the ticket grab's engine beside pgbench's hot row (P4)",
      "import  a list of members beside COPY of the same rows into the same tables (P8)",
      "start   ./gonghui up with start-up caches and without (P12, P13)",
      "",
      "Wants an idle machine with Linux and nothing up. The table is kept in bench/results/NAME.json."
    })
final class Bench implements Callable<Integer> {
  private static final Map<String, Benchmark> ALL =
      new TreeMap<>(
          Map.ofEntries(
              entry(
                  "audit",
                  new PartBenchmark(
                      "audit", "audit", new Without("org/gonghui/kit/audit/Audit", "write"))),
              entry(
                  "outbox-writes",
                  new PartBenchmark(
                      "P7", "outbox", new Without("org/gonghui/kit/event/OutboxRows", "insert"))),
              entry("outbox", new OutboxBenchmark()),
              entry("gateway", new GatewayBenchmark()),
              entry("import", new ImportBenchmark()),
              entry("memory", new MemoryBenchmark()),
              entry("overload", new OverloadBenchmark()),
              entry("read", new ReadBenchmark()),
              entry("statistics", new StatisticsBenchmark()),
              entry("tickets", new TicketBenchmark()),
              entry("write", new WriteBenchmark()),
              entry("start", new StartBenchmark())));

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "NAME")
  private String name = "";

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Pairs, 1 to 100; ${DEFAULT-VALUE} unless said.")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "10",
      description = "How long each half of a pair runs, 1 to 600; ${DEFAULT-VALUE} unless said.")
  private int seconds;

  @Option(
      names = "--members",
      defaultValue = "1000000",
      description =
          "What statistics are made of, 1,000 to 20,000,000; ${DEFAULT-VALUE} unless said.")
  private int members;

  @Option(
      names = "--rows",
      defaultValue = "1000000",
      description =
          "Of a list that is imported, 10,000 to 2,000,000; ${DEFAULT-VALUE} unless said.")
  private int rows;

  public static void main(String... args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    var benchmark = ALL.get(name);
    if (benchmark == null) {
      throw fault("No benchmark is named " + name + "; there are " + ALL.keySet());
    }
    if (rounds < 1 || rounds > 100 || seconds < 1 || seconds > 600) {
      throw fault("--rounds takes 1 to 100, --seconds 1 to 600");
    }
    if (members < 1_000 || members > 20_000_000) {
      throw fault("--members takes 1,000 to 20,000,000");
    }
    if (rows < 10_000 || rows > 2_000_000) {
      throw fault("--rows takes 10,000 to 2,000,000");
    }
    var home = Home.ofScript();
    var console = new Console(System.out, Clock.systemUTC());
    var report =
        benchmark.run(new Bout(home, console, rounds, Duration.ofSeconds(seconds), members, rows));
    report.table().forEach(console::say);
    var results = home.project().resolve("bench/results");
    Files.createDirectories(results);
    Json.write(results.resolve(name + ".json"), report);
    return 0;
  }

  private ParameterException fault(String words) {
    return new ParameterException(spec.commandLine(), words);
  }
}
