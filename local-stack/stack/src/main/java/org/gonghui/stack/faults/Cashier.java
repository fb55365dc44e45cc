package org.gonghui.stack.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.gonghui.stack.client.Pages;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.client.UnexpectedAnswer;
import org.gonghui.stack.client.Voice;
import org.gonghui.stack.story.Treasury;
import org.gonghui.stack.story.Treasury.Batch;

/// Finance and the bank, round after round: what is owed is paid, the bank's messages come in any order and twice, some
/// transfers are refused or come back and are paid elsewhere.
final class Cashier implements AutoCloseable {
  private static final Duration BETWEEN = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int OF_A_HUNDRED_FAIL = 10;

  private final World world;
  private final Random chance;
  private final Findings findings;
  private final AtomicInteger accounts = new AtomicInteger(5_000);
  private final Thread thread;
  private volatile boolean kind;
  private volatile boolean ended;

  Cashier(World world, long seed, Findings findings) {
    this.world = world;
    this.chance = new Random(seed);
    this.findings = findings;
    this.thread = Thread.ofVirtual().name("cashier").start(this::work);
  }

  /// From now on the bank pays everything.
  void beKind() {
    kind = true;
  }

  private void work() {
    while (!ended) {
      try {
        funds().forEach(this::pay);
        mend();
      } catch (RuntimeException e) {
        findings.add("finance cannot work: " + e);
      }
      Pause.of(BETWEEN);
    }
  }

  private List<String> funds() {
    return List.of(world.funds().relief(), world.funds().care(), world.funds().skill());
  }

  private void pay(String fund) {
    world
        .treasury()
        .releaseWhatIsOwed(fund)
        .ifPresent(batch -> {
          world.acknowledged().add(Thing.BATCH, batch.id());
          var messages = world.treasury().answers(batch, failures(fund, batch));
          Treasury.shuffledAndTwice(messages, chance).forEach(this::deliver);
        });
  }

  /// A message may be sent again: it counts once.
  private void deliver(String message) {
    var delivered = new AtomicBoolean();
    Again.until(
        delivered::get,
        () -> {
          var location = world.treasury().deliver(message);
          world.acknowledged().add(Thing.BANK_MESSAGE, location.replaceAll(".*/", ""));
          delivered.set(true);
        });
  }

  /// Subsidies are not mended by anybody here: they are paid.
  private String failures(String fund, Batch batch) {
    if (kind || fund.equals(world.funds().skill())) {
      return "";
    }
    var path = "/v1/payment-batches/" + batch.id();
    var transfers = finance().get(path).must(200).body().path("payments");
    var fates =
        transfers
            .valueStream()
            .map(transfer -> transfer.path("endToEndId").asText())
            .collect(Collectors.groupingBy(id -> chance.nextInt(100) / OF_A_HUNDRED_FAIL));
    return "?reject=" + named(fates, 0) + "&return=" + named(fates, 1);
  }

  private static String named(Map<Integer, List<String>> fates, int fate) {
    return String.join(",", fates.getOrDefault(fate, List.of()));
  }

  /// What failed is paid to another account; what waits for finance since the account changed goes on.
  private void mend() {
    world
        .owed()
        .forEach((id, who) -> {
          if (who.voice()
              .get("/v1/me/assistance-cases/" + id)
              .text("state")
              .equals("PAYMENT_FAILED")) {
            attempt(() ->
                world
                    .treasury()
                    .payElsewhere(
                        who.voice(),
                        who.name(),
                        world.stage().run() * 10_000 + accounts.getAndIncrement(),
                        id));
          }
        });
    for (var fund : funds()) {
      new Pages(finance())
          .each(
              "/v1/payments?held=true&fund=" + fund,
              held -> attempt(() -> world.treasury().confirm(held.path("id").asText())));
    }
  }

  /// A step whose answer was lost is looked at again in the next round.
  private static void attempt(Runnable step) {
    try {
      step.run();
    } catch (UnexpectedAnswer lost) {
      // the state of the payment says what to do next
    }
  }

  private Voice finance() {
    return world.treasury().finance().quietly();
  }

  @Override
  public void close() {
    ended = true;
    try {
      if (!thread.join(PATIENCE)) {
        findings.add("finance ends its round: it had not after " + PATIENCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
