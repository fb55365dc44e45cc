package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Waits for a party outside no longer than a caller, or a worker, can.
@ApplicationScoped
class Deadlines {
  private final IdentityConfig config;

  Deadlines(IdentityConfig config) {
    this.config = config;
  }

  <T> T shortly(CompletableFuture<T> answer, T otherwise) {
    return within(config.deadline(), answer, otherwise);
  }

  <T> T patiently(CompletableFuture<T> answer, T otherwise) {
    return within(config.patience(), answer, otherwise);
  }

  private static <T> T within(Duration limit, CompletableFuture<T> answer, T otherwise) {
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException none) {
      return otherwise;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return otherwise;
    }
  }
}
