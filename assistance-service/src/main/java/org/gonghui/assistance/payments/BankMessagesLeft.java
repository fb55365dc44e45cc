package org.gonghui.assistance.payments;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.gonghui.kit.work.OneByOne;

/// Processes what was received and not processed, such as before a crash.
@ApplicationScoped
class BankMessagesLeft {
  static final String WORKER = "bank-message";
  private static final Duration OLD_ENOUGH = Duration.ofSeconds(5);

  private final BankMessages messages;
  private final BankDesk desk;
  private final OneByOne oneByOne;
  private final Clock clock;

  BankMessagesLeft(BankMessages messages, BankDesk desk, OneByOne oneByOne, Clock clock) {
    this.messages = messages;
    this.desk = desk;
    this.oneByOne = oneByOne;
    this.clock = clock;
  }

  @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void process() {
    oneByOne.each(WORKER, messages.left(clock.instant().minus(OLD_ENOUGH)), desk::process);
  }
}
