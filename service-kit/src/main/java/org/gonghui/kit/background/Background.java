package org.gonghui.kit.background;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Lets the background begin when the service takes calls and not before: who starts is of use to its callers first.
@ApplicationScoped
class Background {
  private static final Logger LOG = Logger.getLogger(Background.class);

  private final BackgroundConfig config;
  private final Event<BackgroundBegins> begins;
  private final AtomicBoolean begun = new AtomicBoolean();
  private final CountDownLatch end = new CountDownLatch(1);

  Background(BackgroundConfig config, Event<BackgroundBegins> begins) {
    this.config = config;
    this.begins = begins;
  }

  /// Once, whatever the number of ports.
  void takesCalls(@ObservesAsync HttpServerStart port) {
    if (begun.compareAndSet(false, true)) {
      Thread.ofVirtual().name("background-begins").start(this::begin);
    }
  }

  private void begin() {
    try {
      if (!end.await(config.after().toMillis(), TimeUnit.MILLISECONDS)) {
        begins.fire(new BackgroundBegins());
      }
    } catch (RuntimeException failed) {
      // it takes calls and does nothing else: outbox age and lag tell it too
      LOG.error("event=background-did-not-begin", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  void ends(@Observes ShutdownEvent shutdown) {
    end.countDown();
  }
}
