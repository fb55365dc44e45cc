package org.gonghui.stack.running;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Work done side by side; [#await()] waits for all of it and passes the first failure on.
final class Side {

  /// Work that may fail in any way.
  @FunctionalInterface
  interface Work {
    void run() throws Exception;
  }

  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<Boolean>> started = new ArrayList<>();

  Side run(Work work) {
    Callable<Boolean> task =
        () -> {
          work.run();
          return true;
        };
    started.add(threads.submit(task));
    return this;
  }

  void await() {
    try {
      for (var work : started) {
        work.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(words(e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private static String words(ExecutionException failure) {
    var cause = failure.getCause();
    return cause == null ? "failed" : String.valueOf(cause.getMessage());
  }
}
