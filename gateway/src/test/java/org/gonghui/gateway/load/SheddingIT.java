package org.gonghui.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.gonghui.gateway.testing.NarrowService;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/// A service that answers two hundred calls a second, and sixty callers who would each have all of them.
@QuarkusTest
@WithTestResource(SheddingIT.OneAfterTheOther.class)
class SheddingIT {
  private static final Duration WORK = Duration.ofMillis(5);
  private static final Duration BOUT = Duration.ofSeconds(6);
  private static final int CALLERS = 60;

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
  void whatIsTooMuchIsRefusedAtOnceAndTheRestIsAnsweredAsEver() {
    load(2, Duration.ofSeconds(2), "GET", "/v1/funds");
    var bank = new ConcurrentLinkedQueue<Call>();
    var others = new ConcurrentLinkedQueue<Call>();
    Collection<Call> calls;
    try (var beside = Executors.newVirtualThreadPerTaskExecutor()) {
      beside.execute(() -> bank.addAll(load(1, BOUT, "POST", "/v1/bank-messages")));
      beside.execute(() -> others.addAll(load(1, BOUT, "GET", "/v1/members")));
      calls = load(CALLERS, BOUT, "GET", "/v1/funds");
    }
    var answered = calls.stream().filter(call -> call.status() == 200).toList();
    var refused = calls.stream().filter(call -> call.status() != 200).toList();
    System.out.printf(
        "answered %d, refused %d, of the bank's %d all%n",
        answered.size(), refused.size(), bank.size());
    assertThat(refused).isNotEmpty().allMatch(call -> call.status() == 503);
    assertThat(refused).allMatch(call -> call.retryAfter().equals("1"));
    // what the service can do at all, less a third for what else this machine does
    assertThat((long) answered.size() + bank.size()).isGreaterThan(BOUT.dividedBy(WORK) * 2 / 3);
    assertThat(bank).isNotEmpty().allMatch(call -> call.status() == 200);
    assertThat(others).isNotEmpty().allMatch(call -> call.status() == 200);
    // all of them at once would wait for 300 ms each
    var last = answered.subList(answered.size() / 2, answered.size());
    assertThat(median(last)).isLessThan(WORK.multipliedBy(CALLERS / 2));
  }

  private static Duration median(Collection<Call> calls) {
    return calls.stream().map(Call::took).sorted().skip(calls.size() / 2).findFirst().orElseThrow();
  }

  private Collection<Call> load(int callers, Duration bout, String method, String path) {
    var calls = new ConcurrentLinkedQueue<Call>();
    var end = System.nanoTime() + bout.toNanos();
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
            .header("Authorization", "Bearer " + around.issuer.token())
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var caller = 0; caller < callers; caller++) {
        crowd.execute(() -> {
          while (System.nanoTime() < end) {
            calls.add(call(request));
          }
        });
      }
    }
    return calls;
  }

  private Call call(HttpRequest request) {
    var begin = System.nanoTime();
    try {
      var answer = client.send(request, BodyHandlers.discarding());
      var took = Duration.ofNanos(System.nanoTime() - begin);
      if (answer.statusCode() == 503) {
        // less than it is asked to: it is a crowd
        Thread.sleep(20);
      }
      return new Call(
          answer.statusCode(), answer.headers().firstValue("Retry-After").orElse(""), took);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
