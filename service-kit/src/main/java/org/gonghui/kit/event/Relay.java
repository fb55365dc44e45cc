package org.gonghui.kit.event;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.KafkaException;
import org.gonghui.kit.background.BackgroundBegins;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Sends what stands in the outbox: one thread, which makes the service wait for neither the broker nor the
/// database. Each shard is sent by one copy of the service at a time ([Shard]).
@ApplicationScoped
class Relay {
  private static final Logger LOG = Logger.getLogger(Relay.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
  private static final Duration LAST_BATCH = Duration.ofSeconds(8);

  private final RelayConfig config;
  private final Shards shards;
  private final Wake wake;
  private final OutboxMeters meters;
  private final CountDownLatch stop = new CountDownLatch(1);
  private List<Shard> all = List.of();
  private volatile @Nullable Thread thread;

  Relay(RelayConfig config, Shards shards, Wake wake, OutboxMeters meters) {
    this.config = config;
    this.shards = shards;
    this.wake = wake;
    this.meters = meters;
  }

  void start(@Observes BackgroundBegins now) {
    if (config.enabled()) {
      thread = Thread.ofPlatform().name("relay").start(this::run);
    }
  }

  void stop(@Observes ShutdownEvent end) throws InterruptedException {
    stop.countDown();
    wake.call();
    if (thread != null) {
      thread.join(LAST_BATCH);
    }
  }

  private void run() {
    var pause = FIRST_PAUSE;
    try {
      while (stop.getCount() > 0) {
        if (turned(pause)) {
          pause = FIRST_PAUSE;
        } else {
          stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
          pause = Collections.min(List.of(pause.multipliedBy(2), LONGEST_PAUSE));
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    all.forEach(Shard::release);
  }

  private boolean turned(Duration pause) throws InterruptedException {
    try {
      turn();
      return true;
    } catch (SQLException | KafkaException away) {
      LOG.warnf("event=relay-waits pauseMs=%d cause=%s", pause.toMillis(), Cause.of(away));
    } catch (RowRefused refused) {
      tell(refused, pause);
    } catch (RuntimeException bug) {
      LOG.error("event=relay-failed", bug);
    }
    all.forEach(Shard::drop);
    return false;
  }

  private void tell(RowRefused refused, Duration pause) {
    var seq = refused.waiting().seq();
    var row = refused.waiting().row();
    meters.refused(row);
    LOG.errorf(
        "event=relay-row-refused topic=%s seq=%d id=%s pauseMs=%d cause=%s",
        row.topic(), seq, row.id(), pause.toMillis(), Cause.of(refused));
  }

  private void turn() throws SQLException, InterruptedException {
    if (all.isEmpty()) {
      all = shards.open();
    }
    var more = false;
    for (var shard : all) {
      more |= shard.turn();
    }
    if (!more && stop.getCount() > 0 && wake.await(config.poll())) {
      for (var shard : all) {
        shard.called();
      }
    }
  }
}
