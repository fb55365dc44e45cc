package org.gonghui.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final Duration PATIENCE = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(10);

  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger missed = new AtomicInteger();
  private final Deadline deadline = new Deadline(vertx, PATIENCE, missed::incrementAndGet);

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  /// An hour-glass of twice the time.
  private void letItPass() {
    var over = new CompletableFuture<Void>();
    vertx.setTimer(PATIENCE.multipliedBy(2).toMillis(), fired -> over.complete(null));
    assertThat(over).succeedsWithin(LONG);
  }

  @Test
  void eachPieceBeginsItAnew() {
    deadline.begin();
    deadline.begin();
    letItPass();
    assertThat(missed).hasValue(1);
  }

  /// The rest of a body goes to a service that has answered already; its connection may be another call's by then.
  @Test
  void whatIsMetIsNotBegunAgain() {
    deadline.begin();
    deadline.meet();
    deadline.begin();
    letItPass();
    assertThat(missed).hasValue(0);
  }
}
