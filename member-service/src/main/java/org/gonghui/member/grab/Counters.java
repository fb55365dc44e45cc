package org.gonghui.member.grab;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.gonghui.kit.problem.DatabaseFault;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/// The counters of this copy of the service, one for each item that claims wait for. Callers who wait here hold neither a
/// place of the admission nor a connection; how many may wait is bounded here.
@ApplicationScoped
class Counters {
  private final Map<UUID, Counter<Claim>> counters = new ConcurrentHashMap<>();
  private final GrabDesk desk;
  private final SoldOutMemory soldOut;
  private final GrabConfig config;
  private final ExecutorService threads;
  private final Semaphore places;
  private final Semaphore writers;
  private final Timer batches;
  private final DistributionSummary sizes;

  Counters(
      GrabDesk desk,
      SoldOutMemory soldOut,
      GrabConfig config,
      @VirtualThreads ExecutorService threads,
      MeterRegistry metrics) {
    this.desk = desk;
    this.soldOut = soldOut;
    this.config = config;
    this.threads = threads;
    places = new Semaphore(config.mostWaiting());
    writers = new Semaphore(config.writers());
    metrics.gauge("gonghui.tickets.places.free", places, Semaphore::availablePermits);
    batches = metrics.timer("gonghui.tickets.batch");
    sizes = metrics.summary("gonghui.tickets.batch.claims");
  }

  /// Waits for the verdict on a claim.
  ///
  /// @throws Refusal what the verdict says; 503 `OVERLOADED` where too many wait, `UNAVAILABLE` where it is not known in time
  ///     what becomes of the claim: the same key gets the truth
  RestResponse<?> verdict(Claim claim) {
    if (!places.tryAcquire()) {
      throw new Refusal(KitProblem.OVERLOADED).retryAfter(1);
    }
    var counter = counters.compute(claim.itemId(), this::entered);
    try {
      counter.add(claim);
      return switch (awaited(claim)) {
        case Verdict.Answered(var answer) -> answer;
        case Verdict.Refused(var refusal) -> throw refusal;
      };
    } finally {
      counters.computeIfPresent(claim.itemId(), (_, left) -> left.isLeft() ? null : left);
      places.release();
    }
  }

  private Counter<Claim> entered(UUID item, @Nullable Counter<Claim> known) {
    var counter = known == null ? new Counter<Claim>(config, threads, this::judge) : known;
    return counter.entered();
  }

  private Verdict awaited(Claim claim) {
    try {
      return claim.verdict().get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      claim.verdict().cancel(false);
      throw new Refusal(KitProblem.UNAVAILABLE).retryAfter(1);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal(KitProblem.UNAVAILABLE).retryAfter(1);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("the claim was not judged", failed.getCause());
    }
  }

  /// Completes each claim of the batch. A batch that stood in another's way, such as one on another item of the event that gives
  /// tickets to the same people, is judged once more. Where one of many is to blame for a failure, it fails alone.
  private void judge(List<Claim> batch) {
    failureOf(batch)
        .flatMap(failed ->
            DatabaseFault.isContended(failed) ? onceMore(batch, failed) : Optional.of(failed))
        .ifPresent(failed -> {
          var isOutage = DatabaseFault.isOutage(failed) && !(failed instanceof Refusal);
          if (batch.size() == 1 || isOutage) {
            batch.forEach(claim -> claim.verdict().completeExceptionally(failed));
          } else {
            batch.forEach(claim -> judge(List.of(claim)));
          }
        });
  }

  /// Those whose callers still wait.
  private Optional<RuntimeException> onceMore(List<Claim> batch, RuntimeException failed) {
    var awaited = batch.stream().filter(Claim::isAwaited).toList();
    return awaited.isEmpty() ? Optional.of(failed) : failureOf(awaited);
  }

  /// Tells the verdicts, unless they could not be found.
  private Optional<RuntimeException> failureOf(List<Claim> batch) {
    writers.acquireUninterruptibly();
    try {
      told(batch).forEach((claim, verdict) -> claim.verdict().complete(verdict));
      return Optional.empty();
    } catch (RuntimeException failed) {
      return Optional.of(failed);
    } finally {
      writers.release();
    }
  }

  private Map<Claim, Verdict> told(List<Claim> batch) {
    var item = batch.getFirst().itemId();
    if (soldOut.holds(item)) {
      return desk.look(item, batch);
    }
    var began = System.nanoTime();
    var judged = desk.take(item, batch);
    batches.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
    sizes.record(batch.size());
    judged.soldOutFor().ifPresent(length -> soldOut.remember(item, began, length));
    return judged.verdicts();
  }
}
