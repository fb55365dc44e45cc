package org.gonghui.member.importing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Batches on their way into the database, one after the other: while one is written, the next is read and sealed.
final class Lane implements AutoCloseable {
  private static final CompletableFuture<Boolean> CLEAR = CompletableFuture.completedFuture(true);

  private final Executor threads;
  private CompletableFuture<Boolean> underWay = CLEAR;

  Lane(Executor threads) {
    this.threads = threads;
  }

  /// Waits for the batch before, then lets this one go.
  ///
  /// @param batch tells whether it was taken
  /// @return false when the one before was not taken, nor is this one then
  boolean send(Supplier<Boolean> batch) {
    if (!isClear()) {
      return false;
    }
    underWay = CompletableFuture.supplyAsync(batch, threads);
    return true;
  }

  /// Waits for the last batch.
  ///
  /// @return false when it was not taken
  boolean isClear() {
    return underWay.join();
  }

  /// Whatever went wrong with the next one: nobody says that the list has ended, or goes on with it, while a batch of it is
  /// being written.
  @Override
  public void close() {
    underWay.exceptionally(_ -> false).join();
  }
}
