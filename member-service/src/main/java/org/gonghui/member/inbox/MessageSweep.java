package org.gonghui.member.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/// Forgets, now and then, messages that are older than they are kept.
@ApplicationScoped
class MessageSweep {
  private static final int AT_ONCE = 1_000;

  private final InboxDesk desk;

  MessageSweep(InboxDesk desk) {
    this.desk = desk;
  }

  @Scheduled(
      identity = "message-sweep",
      every = "1h",
      delayed = "9m",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void sweep() {
    while (desk.forgetOld(AT_ONCE) == AT_ONCE) {
      // more of the old
    }
  }
}
