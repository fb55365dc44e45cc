package org.gonghui.member.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gonghui.kit.work.OneByOne;
import org.gonghui.member.identity.TextDesk.Due;

/// Sends text messages, outside of any transaction: at once by who caused them, later by a worker where that failed.
@ApplicationScoped
class TextCourier {
  static final String OPENING = "text-opening";
  static final String SENDING = "text-sending";

  private final TextDesk desk;
  private final TextGateway gateway;
  private final Deadlines deadlines;
  private final OneByOne oneByOne;

  TextCourier(TextDesk desk, TextGateway gateway, Deadlines deadlines, OneByOne oneByOne) {
    this.desk = desk;
    this.gateway = gateway;
    this.deadlines = deadlines;
    this.oneByOne = oneByOne;
  }

  /// Sends it now, as long as a caller can wait.
  void send(UUID id) {
    desk.take(id).ifPresent(due -> finish(id, deadlines.shortly(start(due), false)));
  }

  @Scheduled(
      identity = "text-courier",
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sendWhatWasLeft() {
    var sending = new LinkedHashMap<UUID, CompletableFuture<Boolean>>();
    oneByOne.each(
        OPENING, desk.takeSome(), id -> desk.due(id).ifPresent(due -> sending.put(id, start(due))));
    oneByOne.each(
        SENDING,
        sending.keySet(),
        id -> finish(id, deadlines.patiently(Objects.requireNonNull(sending.get(id)), false)));
  }

  private CompletableFuture<Boolean> start(Due due) {
    return gateway.send(due.id(), due.phone(), due.text(), due.code());
  }

  private void finish(UUID id, boolean taken) {
    if (taken) {
      desk.sent(id);
    }
  }
}
