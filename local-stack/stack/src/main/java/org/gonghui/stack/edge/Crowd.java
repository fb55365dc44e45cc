package org.gonghui.stack.edge;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gonghui.stack.client.UnexpectedAnswer;

/// Work side by side, no more of it at a time than there are hands.
record Crowd(int hands) {

  /// @return what came of each, in their order
  <R> List<R> each(List<Callable<R>> works) {
    try (var threads = Executors.newFixedThreadPool(hands)) {
      return threads.invokeAll(works).stream().map(Crowd::result).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnexpectedAnswer("interrupted");
    }
  }

  private static <R> R result(Future<R> work) {
    try {
      return work.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnexpectedAnswer("interrupted");
    }
  }
}
