package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Unanswered;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Unions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// PostgreSQL dies under load and is started again: callers are told to come back, and nothing is left behind.
@ExtendWith(RunningSystem.class)
class DatabaseRestartIT {
  private static final int TIMES = Integer.getInteger("gonghui.seeds", 3);
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final Duration A_WHILE = Duration.ofSeconds(15);
  private static final String LETTERS = "select count(*) from dead_letter";

  private final LocalSystem system;
  private final Stage stage;
  private final Unions unions;
  private final List<String> told = new ArrayList<>();

  DatabaseRestartIT(LocalSystem system) {
    this.system = system;
    this.stage = system.stage(line -> {});
    this.unions = new FoundUnions(stage).play();
  }

  @Test
  void callersAreToldToComeBackAndAtItsBestAllIsWellWithinASecond() throws Exception {
    var letters = letters();
    var borrowed = atRest();
    var goesOn = new AtomicBoolean(true);
    var writer = begun(() -> writeWhile(goesOn));
    var asker = begun(() -> askWhile(goesOn));
    var took = new ArrayList<Duration>();
    try {
      for (var time = 0; time < TIMES; time++) {
        took.add(restarted());
      }
    } finally {
      goesOn.set(false);
    }
    await().atMost(LONG).until(() -> writer.isDone() && asker.isDone());
    writer.get();
    asker.get();
    took.sort(null);
    var outages = told.stream().filter(answer -> !answer.startsWith("200")).toList();
    System.out.printf(
        "%d restarts; ready after the database: %s; %d calls meanwhile, %d of them %s%n",
        TIMES, took, told.size(), outages.size(), List.copyOf(new TreeSet<>(outages)));
    assertThat(outages).isNotEmpty().allMatch(answer -> answer.matches("503 \\d+"));
    // nothing waits for longer by itself; what a busy machine adds is no fault of the services
    assertThat(took.getFirst()).isLessThanOrEqualTo(A_SECOND);
    assertThat(took.getLast()).isLessThanOrEqualTo(A_WHILE);
    await().atMost(LONG).until(() -> ServiceTables.untold(system), events -> events == 0);
    assertThat(letters()).as("dead letters").isEqualTo(letters);
    await()
        .atMost(LONG)
        .untilAsserted(() -> assertThat(borrowed()).as("connections").isEqualTo(borrowed));
    await().atMost(LONG).untilAsserted(() -> assertThat(transactionsLeftOpen()).isEmpty());
  }

  /// Whoever asks what came of it hears what failed.
  private static FutureTask<@Nullable Void> begun(Runnable work) {
    var task = new FutureTask<@Nullable Void>(work, null);
    Thread.ofVirtual().start(task);
    return task;
  }

  /// @return how long after it the last service was ready
  private Duration restarted() {
    LockSupport.parkNanos(A_SECOND.toNanos());
    var _ = system.processes().kill("postgres");
    await().pollInterval(Duration.ofMillis(10)).atMost(LONG).until(this::databaseAnswers);
    var up = System.nanoTime();
    for (var service : ServiceTables.SERVICES) {
      await().pollInterval(Duration.ofMillis(10)).atMost(LONG).until(() -> isReady(service));
    }
    return Duration.ofNanos(System.nanoTime() - up);
  }

  private boolean databaseAnswers() {
    try (var connection =
        DriverManager.getConnection(
            system.address("postgres") + "member", "postgres", "postgres")) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private boolean isReady(String service) {
    return Client.impatient(system.address(service)).get("/q/health/ready", Map.of()).status()
        == 200;
  }

  /// Events for every service to take.
  private void writeWhile(AtomicBoolean goesOn) {
    var admin = stage.sample("admin").at(Client.insisting(system.address("gateway"), answer -> {}));
    for (var n = 0; goesOn.get(); n++) {
      admin.postOnce("/v1/organizations", UUID.randomUUID().toString(), group(n)).must(201);
    }
  }

  private Map<String, String> group(int n) {
    return Groups.named(
        "第" + n + "工会小组（演示 " + stage.run() + "）", unions.enterprises().getFirst().id());
  }

  private void askWhile(AtomicBoolean goesOn) {
    var admin =
        new Voice(
            "admin",
            stage.sample("admin").token(),
            Client.impatient(system.address("gateway")),
            line -> {});
    while (goesOn.get()) {
      told.add(answered(admin));
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private String answered(Voice admin) {
    try {
      var answer = admin.get("/v1/organizations/" + unions.city());
      return "%d %s".formatted(answer.status(), answer.header("Retry-After"));
    } catch (Unanswered silence) {
      return "not answered: " + silence.getMessage();
    }
  }

  private List<Long> letters() {
    return ServiceTables.SERVICES.stream()
        .map(service -> new ServiceTables(system, service).number(LETTERS))
        .toList();
  }

  /// Nothing is at work, and every relay listens, which it begins to some seconds after its service takes calls.
  private Map<String, List<String>> atRest() {
    return await()
        .atMost(LONG)
        .until(
            this::borrowed,
            pools ->
                pools.values().stream().flatMap(List::stream).allMatch(DatabaseRestartIT::rests));
  }

  private static boolean rests(String pool) {
    return pool.endsWith(pool.contains("\"background\"") ? " 1.0" : " 0.0");
  }

  /// Of each service and each of its pools, such as the one on which a relay listens for good.
  private Map<String, List<String>> borrowed() {
    return ServiceTables.SERVICES.stream()
        .collect(Collectors.toMap(Function.identity(), this::borrowedBy));
  }

  private List<String> borrowedBy(String service) {
    var figures = new Client(system.address(service)).get("/q/metrics", Map.of()).must(200);
    var borrowed =
        figures.string().lines().filter(line -> line.startsWith("agroal_active_count")).toList();
    assertThat(borrowed).as(service).isNotEmpty();
    return borrowed;
  }

  private List<List<String>> transactionsLeftOpen() {
    return new ServiceTables(system, "member")
        .rows(
            """
            select datname, pid, query from pg_stat_activity
            where state like 'idle in transaction%' and state_change < now() - interval '1 s'
            """);
  }
}
