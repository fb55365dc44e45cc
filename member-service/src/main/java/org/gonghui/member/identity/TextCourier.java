package org.gonghui.member.identity;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.gonghui.member.identity.TextDesk.Due;

/// Sends text messages, outside of any transaction: at once by who caused them, later by a worker where that failed.
@ApplicationScoped
class TextCourier {
  private final TextDesk desk;
  private final TextGateway gateway;
  private final Patience patience;

  TextCourier(TextDesk desk, TextGateway gateway, Patience patience) {
    this.desk = desk;
    this.gateway = gateway;
    this.patience = patience;
  }

  /// Sends it now, as long as a caller can wait.
  void send(UUID id) {
    desk.take(id).ifPresent(due -> finish(due, patience.shortly(start(due), false)));
  }

  @Scheduled(
      identity = "text-courier",
      every = "1s",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sendWhatWasLeft() {
    var due = desk.takeSome();
    var calls = new ArrayList<CompletableFuture<Boolean>>();
    due.forEach(one -> calls.add(start(one)));
    for (var i = 0; i < calls.size(); i++) {
      finish(due.get(i), patience.patiently(calls.get(i), false));
    }
  }

  private CompletableFuture<Boolean> start(Due due) {
    return gateway.send(due.id(), due.phone(), due.text(), due.code());
  }

  private void finish(Due due, boolean taken) {
    if (taken) {
      desk.sent(due.id());
    }
  }
}
