package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.client.Unanswered;
import org.gonghui.stack.running.Processes;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A sale over two copies, while one dies, hangs and wakes, or the database dies, at a moment that the seed says: never oversold, no
/// ticket lost, "sold out" never said while one was left, and whatever was told is true afterwards. `-Dgonghui.seeds=200` plays more.
@Copies(2)
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(RunningSystem.class)
class TicketFaultsIT {
  private static final int SEEDS = Integer.getInteger("gonghui.seeds", 3);
  private static final int QUOTA = 60;
  private static final int BUYERS = 96;
  private static final int LATEST_MILLIS = 1_200;
  private static final Duration HANGS = Duration.ofSeconds(5);
  private static final Duration LONG = Duration.ofSeconds(60);

  private final LocalSystem system;

  TicketFaultsIT(LocalSystem system) {
    this.system = system;
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, SEEDS);
  }

  /// What happens while the sale is on.
  private enum Fault {
    KILL,
    HANG,
    DATABASE
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyAnswerIsTrueWhateverDies(long seed) {
    var chance = new Random(seed);
    var sale = TicketSale.of(system, system.stage(line -> {}), QUOTA);
    var buyers = sale.buyers(BUYERS);
    var fault = Fault.values()[(int) (seed % Fault.values().length)];
    var victim = chance.nextBoolean() ? "member" : "member-2";
    var after = Duration.ofMillis(chance.nextInt(LATEST_MILLIS));
    System.out.printf("seed %d: %s of %s after %s%n", seed, fault, victim, after);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var buying = new ArrayList<Future<?>>();
      IntStream.range(0, BUYERS)
          .forEach(n -> buying.add(threads.submit(() -> play(buyers.get(n), n))));
      Pause.of(after);
      strike(fault, victim);
      await().atMost(LONG).until(() -> buying.stream().allMatch(Future::isDone));
      assertThat(buying)
          .as("seed %d", seed)
          .allSatisfy(done -> assertThat(done).succeedsWithin(LONG));
    }
    await().atMost(LONG).ignoreExceptionsInstanceOf(Unanswered.class).until(this::isReady);
    judge(sale, buyers, seed);
  }

  /// Every eighth gives their ticket back, and asks again.
  private static void play(Buyer buyer, int number) {
    Pause.of(Duration.ofMillis(number * 12L));
    buyer.buy();
    if (number % 8 == 0) {
      buyer.giveBack();
      buyer.buy();
    }
  }

  private void strike(Fault fault, String victim) {
    switch (fault) {
      case KILL -> {
        var _ = system.processes().kill(victim);
      }
      case HANG -> {
        try (var _ = system.processes().hang(victim)) {
          Pause.of(HANGS);
        }
      }
      case DATABASE -> {
        var _ = system.processes().kill(Processes.POSTGRES);
      }
    }
  }

  private boolean isReady() {
    return List.of("member", "member-2").stream()
        .allMatch(copy ->
            Client.impatient(system.address(copy)).get("/q/health/ready", Map.of()).status()
                == 200);
  }

  private static void judge(TicketSale sale, List<Buyer> buyers, long seed) {
    assertThat(sale.given()).as("seed %d: oversold", seed).isLessThanOrEqualTo(QUOTA);
    assertThat(sale.accounted()).as("seed %d: tickets lost", seed).isEqualTo(QUOTA);
    assertThat(sale.mostOfOne()).as("seed %d: more than one of a member", seed).isEqualTo(1);
    for (var buyer : buyers) {
      buyer
          .ticket()
          .ifPresent(id -> assertThat(buyer.reads(id).must(200).text("state")).isEqualTo("HELD"));
      assertThat(buyer.soldOut())
          .as("seed %d: sold out while one was left", seed)
          .allMatch(said -> sale.mayHaveBeenSoldOut(said.asked(), said.told()));
    }
    var told = buyers.stream().filter(buyer -> buyer.ticket().isPresent()).count();
    assertThat(sale.given()).as("seed %d: a ticket whose owner was not told", seed).isEqualTo(told);
    nothingIsLeftBehind(sale, buyers, seed);
  }

  /// What came back is had by those who ask again, to the last ticket.
  private static void nothingIsLeftBehind(TicketSale sale, List<Buyer> buyers, long seed) {
    var without = buyers.stream().filter(buyer -> buyer.ticket().isEmpty()).toList();
    await()
        .atMost(LONG)
        .untilAsserted(() -> {
          without.stream().filter(buyer -> buyer.ticket().isEmpty()).forEach(Buyer::buy);
          assertThat(sale.given()).as("seed %d: to the last one", seed).isEqualTo(QUOTA);
        });
  }
}
