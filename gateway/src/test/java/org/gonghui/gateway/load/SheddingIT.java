package org.gonghui.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.gonghui.gateway.testing.NarrowService;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/// A service that answers some hundred calls a second, and sixty callers who would each have all of them.
@QuarkusTest
@WithTestResource(SheddingIT.OneAfterTheOther.class)
class SheddingIT {
  private static final Duration WORK = Duration.ofMillis(10);

  /// Long enough for the gateway to know how long an answer usually takes.
  private static final Duration UNHURRIED = Duration.ofSeconds(4);

  private static final Duration BOUT = Duration.ofSeconds(6);
  private static final int CALLERS = 60;

  /// Less than refused callers are asked to wait: they are a crowd.
  private static final Duration PATIENCE = Duration.ofMillis(100);

  @SuppressWarnings("NullAway.Init") // OneAfterTheOther fills it
  OneAfterTheOther around;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /// One narrow service for everything.
  public static final class OneAfterTheOther implements QuarkusTestResourceLifecycleManager {
    private final NarrowService narrow = new NarrowService();
    private final NarrowService other = new NarrowService();
    private final TestIssuer issuer = TestIssuer.started();

    @Override
    public Map<String, String> start() {
      narrow.work(WORK);
      return Map.of(
          "quarkus.oidc.auth-server-url", issuer.url(),
          "gonghui.gateway.routes.assistance.url", narrow.url(),
          "gonghui.gateway.routes.member.url", other.url(),
          "gonghui.gateway.load.smallest", "4",
          "gonghui.gateway.load.initial", "60",
          "gonghui.gateway.load.largest", "60",
          "gonghui.gateway.load.share", "0.75",
          "gonghui.gateway.limits.of.read.calls", "1000000",
          "gonghui.gateway.limits.of.bulk.calls", "1000000");
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(this, new TestInjector.MatchesType(OneAfterTheOther.class));
    }

    @Override
    public void stop() {
      narrow.close();
      other.close();
      issuer.close();
    }
  }

  private record Call(int status, String retryAfter, Duration took) {}

  @Test
  void whatIsTooMuchIsRefusedAtOnceAndTheRestIsAnsweredAsEver() throws Exception {
    var before = load(2, UNHURRIED, "GET", "/v1/funds").size() / UNHURRIED.toSeconds();
    Collection<Call> bank;
    Collection<Call> others;
    Collection<Call> calls;
    try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
      var asBank = beside.submit(() -> load(1, BOUT, "POST", "/v1/bank-messages"));
      var asOther = beside.submit(() -> load(1, BOUT, "GET", "/v1/members"));
      calls = load(CALLERS, BOUT, "GET", "/v1/funds");
      bank = asBank.get();
      others = asOther.get();
    }
    var answered = calls.stream().filter(call -> call.status() == 200).toList();
    var refused = calls.stream().filter(call -> call.status() != 200).toList();
    assertThat(refused).isNotEmpty().allMatch(call -> call.status() == 503);
    assertThat(refused).allMatch(call -> call.retryAfter().equals("1"));
    // what it did when it was asked for no more than it can, less half for the crowd on the same
    // machine
    assertThat((long) answered.size() + bank.size()).isGreaterThan(BOUT.toSeconds() * before / 2);
    assertThat(bank).isNotEmpty().allMatch(call -> call.status() == 200);
    assertThat(others).isNotEmpty().allMatch(call -> call.status() == 200);
    // all of them at once would wait for 600 ms each
    var last = answered.subList(answered.size() / 2, answered.size());
    assertThat(median(last)).isLessThan(WORK.multipliedBy(CALLERS / 2));
  }

  private static Duration median(Collection<Call> calls) {
    return calls.stream().map(Call::took).sorted().skip(calls.size() / 2).findFirst().orElseThrow();
  }

  /// @return every call of all callers; fails where one of them broke
  private Collection<Call> load(int callers, Duration bout, String method, String path)
      throws Exception {
    var calls = new ConcurrentLinkedQueue<Call>();
    var end = System.nanoTime() + bout.toNanos();
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .header("Authorization", "Bearer " + around.issuer.token())
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    Callable<Boolean> caller =
        () -> {
          while (System.nanoTime() < end) {
            calls.add(call(request));
          }
          return true;
        };
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : crowd.invokeAll(Collections.nCopies(callers, caller))) {
        assertThat(done.get()).isTrue();
      }
    }
    return calls;
  }

  private Call call(HttpRequest request) throws IOException, InterruptedException {
    var begin = System.nanoTime();
    var answer = client.send(request, BodyHandlers.discarding());
    var took = Duration.ofNanos(System.nanoTime() - begin);
    if (answer.statusCode() == 503) {
      Thread.sleep(PATIENCE);
    }
    return new Call(
        answer.statusCode(), answer.headers().firstValue("Retry-After").orElse(""), took);
  }
}
