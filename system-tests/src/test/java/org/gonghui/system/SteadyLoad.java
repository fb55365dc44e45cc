package org.gonghui.system;

import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;

/// Callers who write and read, one call after the other, until they are told to stop. Each has two gateways and calls the second where the first refuses to
/// connect, and tries nothing again; every other one calls the other gateway first, and in HTTP/2.
final class SteadyLoad implements AutoCloseable {
  private final long begin = System.nanoTime();
  private final Crowd crowd;
  private final Queue<String> failures = new ConcurrentLinkedQueue<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger elsewhere = new AtomicInteger();
  private final AtomicInteger lacking = new AtomicInteger();

  /// What was written to one service.
  record Written(Ledger ledger, AtomicInteger things) {}

  private SteadyLoad(Duration between) {
    this.crowd = new Crowd(between);
  }

  /// @param gateways two addresses
  /// @param between how long each caller rests after two calls
  static SteadyLoad begin(List<String> gateways, List<Written> all, Duration between) {
    var load = new SteadyLoad(between);
    for (var written : all) {
      load.call(written, gateways, Version.HTTP_1_1);
      load.call(written, gateways.reversed(), Version.HTTP_2);
    }
    return load;
  }

  /// Calls that were not answered, or otherwise than they had to be.
  List<String> failures() {
    return List.copyOf(failures);
  }

  int calls() {
    return calls.get();
  }

  /// Calls that the second gateway answered because the first refused to connect.
  int elsewhere() {
    return elsewhere.get();
  }

  /// Answers that named a service which they lack.
  int lacking() {
    return lacking.get();
  }

  private void call(Written written, List<String> gateways, Version version) {
    var client = Client.either(gateways, version);
    var first = gateways.getFirst();
    crowd.add(() -> {
      var n = written.things().incrementAndGet();
      attempt(first, () -> written.ledger().write(client, n).must(201));
      attempt(first, () -> noted(written.ledger().read(client).must(200)));
    });
  }

  private interface Call {
    Answer answer();
  }

  /// Whatever a call throws is a call that failed: besides an unexpected answer, one that cannot be read. The load goes on.
  private void attempt(String first, Call call) {
    calls.incrementAndGet();
    try {
      if (!call.answer().response().uri().toString().startsWith(first)) {
        elsewhere.incrementAndGet();
      }
    } catch (RuntimeException failure) {
      failures.add("%.2f s %s".formatted((System.nanoTime() - begin) / 1e9, failure));
    }
  }

  /// Where others were asked too, one of them may have been too slow, which the answer says.
  private Answer noted(Answer answer) {
    if (!answer.body().path("unavailable").isEmpty()) {
      lacking.incrementAndGet();
    }
    return answer;
  }

  @Override
  public void close() {
    crowd.close();
  }
}
