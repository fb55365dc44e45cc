package org.gonghui.system;

import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;

/// 32 callers who call at the same moment, every other one at the second copy of a service, past the gateway.
final class Race {
  static final int CALLERS = 32;

  private final List<Client> copies;

  Race(LocalSystem system, String service) {
    this.copies =
        List.of(new Client(system.address(service)), new Client(system.address(service + "-2")));
  }

  /// What one caller does.
  @FunctionalInterface
  interface Call {
    /// @param n which caller, from 0
    Answer at(int n, Client copy);
  }

  /// @return the answers, by caller
  List<Answer> run(Call call) {
    var barrier = new CyclicBarrier(CALLERS);
    return together(n -> {
      await(barrier);
      return call.at(n, copies.get(n % copies.size()));
    });
  }

  /// Does something for every caller, side by side, without a barrier.
  static <T> List<T> together(IntFunction<T> work) {
    return new SideBySide(CALLERS).each(IntStream.range(0, CALLERS).boxed().toList(), work::apply);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
