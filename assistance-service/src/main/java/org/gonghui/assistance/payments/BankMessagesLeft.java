package org.gonghui.assistance.payments;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Processes what was received and not processed, such as before a crash.
@ApplicationScoped
class BankMessagesLeft {
  private static final Logger LOG = Logger.getLogger(BankMessagesLeft.class);
  private static final Duration OLD_ENOUGH = Duration.ofSeconds(5);

  private final BankMessages messages;
  private final BankDesk desk;
  private final Clock clock;

  BankMessagesLeft(BankMessages messages, BankDesk desk, Clock clock) {
    this.messages = messages;
    this.desk = desk;
    this.clock = clock;
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void process() {
    for (var id : messages.left(clock.instant().minus(OLD_ENOUGH))) {
      try {
        desk.process(id);
      } catch (RuntimeException failed) {
        // the edge: one message that fails must not stop the others
        LOG.errorf(failed, "event=bank_message_failed message=%s", id);
      }
    }
  }
}
