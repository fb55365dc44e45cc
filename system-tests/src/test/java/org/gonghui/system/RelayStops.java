package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.story.Stage;

/// The copy of a service that sends its events is stopped for longer than its lease while it sends, the other takes
/// over, and the first wakes: whoever reads what is committed sees each event in its place. `-Dgonghui.seeds=50` stops
/// it as often, `-Dgonghui.seed=N` at other moments.
final class RelayStops {
  private static final String LEASE = "gonghui.member.relay.0";
  private static final List<String> COPIES = List.of("member", "member-2");
  private static final Duration TAKEN_OVER = Duration.ofSeconds(20);
  private static final Duration SLOWLY = Duration.ofMinutes(1);
  private static final int TIMES = Integer.getInteger("gonghui.seeds", 3);
  private static final int WRITERS = 4;
  private static final int MOST_WRITES_BETWEEN = 100;

  private final Random random = new Random(Long.getLong("gonghui.seed", 0));
  private final LocalSystem system;
  private final ServiceTables tables;
  private final List<Renamer> renamers;

  RelayStops(LocalSystem system) {
    this.system = system;
    this.tables = new ServiceTables(system, "member");
    var stage = system.stage(line -> {});
    this.renamers = IntStream.range(0, WRITERS).mapToObj(n -> renamer(stage, n)).toList();
  }

  private Renamer renamer(Stage stage, int n) {
    return new Renamer(stage.sample("admin").quietly(), stage.cast().organization("210000"), n);
  }

  void play() {
    var epoch = epoch();
    renamers.forEach(renamer -> renamer.begin(copy(1)));
    try {
      for (var time = 0; time < TIMES; time++) {
        awaitWrites(1 + random.nextInt(MOST_WRITES_BETWEEN));
        // after the first time the one that is stopped is the one that took over
        stop(time % 2);
      }
    } finally {
      renamers.forEach(Renamer::end);
    }
    assertThat(epoch() - epoch).as("take-overs").isGreaterThanOrEqualTo(TIMES - 1L);
    await().atMost(SLOWLY).until(() -> ServiceTables.untold(system), untold -> untold == 0);
    var heard = Heard.inOrder(system.address("kafka"));
    var repeats =
        renamers.stream().mapToLong(renamer -> Places.repeats(renamer.heard(heard))).sum();
    System.out.printf("%d stops, %d writes, %d batches sent twice%n", TIMES, writes(), repeats);
    renamers.forEach(
        renamer -> assertThat(renamer.heard(heard)).last().isEqualTo(renamer.versions()));
  }

  /// Stops one copy until the other has sent what waited, and lets it go on.
  private void stop(int copy) {
    renamers.forEach(renamer -> renamer.turnTo(copy(1 - copy)));
    try (var _ = system.processes().hang(COPIES.get(copy))) {
      var stopped = tables.rows("select now(), coalesce(max(seq), 0) from outbox").getFirst();
      await().atMost(TAKEN_OVER).until(() -> isRenewedAfter(stopped.getFirst()));
      var last = Long.valueOf(stopped.getLast());
      await()
          .atMost(TAKEN_OVER)
          .until(() -> tables.number("select count(*) from outbox where seq <= ?", last) == 0);
    }
  }

  private Client copy(int number) {
    return new Client(system.address(COPIES.get(number)));
  }

  /// Whether somebody has renewed the lease who was not stopped by then.
  private boolean isRenewedAfter(String stopped) {
    return tables.number(
            "select count(*) from lease where name = ? and expires_at > ?::timestamptz + interval '4 s'",
            LEASE,
            stopped)
        == 1;
  }

  private long epoch() {
    return tables.number("select epoch from lease where name = ?", LEASE);
  }

  private int writes() {
    return renamers.stream().mapToInt(Renamer::writes).sum();
  }

  private void awaitWrites(int more) {
    var enough = writes() + more;
    await().atMost(SLOWLY).until(() -> writes() >= enough);
  }
}
