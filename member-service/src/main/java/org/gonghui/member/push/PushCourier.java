package org.gonghui.member.push;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gonghui.kit.work.OneByOne;
import org.gonghui.member.push.PushSender.Outcome;

/// Sends what waits to phones, outside of any transaction. Who is killed between sending and noting leaves the delivery waiting: it
/// is sent again under the same key, and the provider knows it.
@ApplicationScoped
class PushCourier {
  static final String OPENING = "push-opening";
  static final String NOTING = "push-noting";

  private final SendingDesk desk;
  private final PushSender sender;
  private final PushConfig config;
  private final OneByOne oneByOne;
  private final Clock clock;

  PushCourier(
      SendingDesk desk, PushSender sender, PushConfig config, OneByOne oneByOne, Clock clock) {
    this.desk = desk;
    this.sender = sender;
    this.config = config;
    this.oneByOne = oneByOne;
    this.clock = clock;
  }

  @Scheduled(
      identity = "push-courier",
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void send() {
    while (config.url().isPresent() && sendSome() == config.atOnce()) {
      // more are due
    }
  }

  /// @return how many were due
  private int sendSome() {
    var sentAt = clock.instant();
    var due = desk.takeSome();
    var sending = new LinkedHashMap<UUID, CompletableFuture<Outcome>>();
    oneByOne.each(
        OPENING, due, id -> desk.due(id).ifPresent(push -> sending.put(id, sender.send(push))));
    oneByOne.each(
        NOTING,
        sending.keySet(),
        id -> desk.note(id, Objects.requireNonNull(sending.get(id)).join(), sentAt));
    return due.size();
  }
}
