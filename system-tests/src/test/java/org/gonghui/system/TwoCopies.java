package org.gonghui.system;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;
import org.gonghui.testing.Race;

/// 32 callers who call at the same moment, every other one at the second copy of a service, past the gateway.
final class TwoCopies {
  static final int CALLERS = 32;

  private final List<Client> copies;

  TwoCopies(LocalSystem system, String service) {
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
  List<Answer> race(Call call) {
    return Race.of(CALLERS, n -> call.at(n, copies.get(n % copies.size())));
  }

  /// Does something for every caller, side by side, without a barrier.
  static <T> List<T> together(IntFunction<T> work) {
    return new SideBySide(CALLERS).each(IntStream.range(0, CALLERS).boxed().toList(), work::apply);
  }
}
