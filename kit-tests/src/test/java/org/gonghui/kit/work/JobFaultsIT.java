package org.gonghui.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.gonghui.testing.LocalStackResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class JobFaultsIT {
  private static final String JOB = "flaky-test-job";
  private static final int LAST = 1;

  @Inject Flaky flaky;

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Handler ear = new Ear();
  private final Logger everything = Logger.getLogger("");

  /// Fails as often as it is told to, the last time of something else.
  @ApplicationScoped
  static class Flaky {
    private final AtomicInteger failures = new AtomicInteger();

    @Scheduled(every = "1s", identity = JOB)
    void tick() {
      var left = failures.getAndUpdate(count -> Math.max(0, count - 1));
      if (left > 0) {
        throw left == LAST
            ? new IllegalArgumentException("told to otherwise")
            : new IllegalStateException("told to");
      }
    }

    int failures() {
      return failures.get();
    }

    void fail(int times) {
      failures.set(times);
    }
  }

  private final class Ear extends Handler {
    @Override
    public void publish(LogRecord entry) {
      var text = entry.getMessage() + Arrays.toString(entry.getParameters());
      if (text.contains(JOB)) {
        heard.add(text);
      }
    }

    @Override
    public void flush() {
      // kept in memory
    }

    @Override
    public void close() {
      // nothing is open
    }
  }

  @BeforeEach
  void listen() {
    everything.addHandler(ear);
  }

  @AfterEach
  void stopListening() {
    everything.removeHandler(ear);
  }

  @Test
  void whatAJobFailsOfIsToldOnceAndOnceThatItWorksAgain() {
    flaky.fail(3);

    await().until(() -> heard.stream().anyMatch(line -> line.contains("job-works-again")));

    assertThat(flaky.failures()).isZero();
    assertThat(heard).hasSize(3);
    assertThat(heard.subList(0, 2)).allMatch(line -> line.contains("event=job-failed"));
  }
}
