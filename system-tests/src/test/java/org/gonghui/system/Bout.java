package org.gonghui.system;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.gonghui.stack.client.Answer;

/// Callers of one thing who call and call again, until this is closed; nothing is tried again.
final class Bout implements AutoCloseable {
  private final Collection<Call> calls = new ConcurrentLinkedQueue<>();
  private final Crowd crowd = new Crowd(Duration.ofMillis(50));

  /// @param words the answer, or what came instead
  record Call(int status, String retryAfter, Duration took, String words) {}

  private Bout() {}

  /// @param call made by each caller
  static Bout of(int callers, Supplier<Answer> call) {
    var bout = new Bout();
    for (var caller = 0; caller < callers; caller++) {
      bout.crowd.add(() -> bout.make(call));
    }
    return bout;
  }

  private void make(Supplier<Answer> call) {
    var begin = System.nanoTime();
    try {
      var answer = call.get();
      calls.add(
          new Call(answer.status(), answer.header("Retry-After"), since(begin), answer.string()));
    } catch (RuntimeException failure) {
      calls.add(new Call(0, "", since(begin), failure.toString()));
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  List<Call> calls() {
    return List.copyOf(calls);
  }

  /// Under which 99 of 100 calls are.
  Duration p99() {
    var sorted = calls.stream().map(Call::took).sorted().toList();
    return sorted.get(sorted.size() * 99 / 100);
  }

  @Override
  public void close() {
    crowd.close();
  }
}
