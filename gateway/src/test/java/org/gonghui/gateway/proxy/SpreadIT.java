package org.gonghui.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.Surroundings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A service of two processes and one address where nobody listens.
@QuarkusTest
@WithTestResource(SpreadIT.ThreeAddresses.class)
class SpreadIT {
  private static final int CALLS = 20;

  @SuppressWarnings("NullAway.Init") // ThreeAddresses fills it
  ThreeAddresses service;

  /// Two that answer, and none.
  public static final class ThreeAddresses implements QuarkusTestResourceLifecycleManager {
    private final List<EchoService> both = List.of(new EchoService(), new EchoService());
    private final String nobody = "http://127.0.0.1:" + Surroundings.freePort();

    @Override
    public Map<String, String> start() {
      return Map.of(
          "gonghui.gateway.pulse.interval",
          "50ms",
          "gonghui.gateway.pulse.patience",
          "200ms",
          "gonghui.gateway.bounds.deadline",
          "1500ms",
          "gonghui.gateway.routes.member.url",
          nobody + "," + both.getFirst().url() + "," + both.getLast().url());
    }

    @Override
    public void inject(TestInjector injector) {
      injector.injectIntoFields(this, new TestInjector.MatchesType(ThreeAddresses.class));
    }

    @Override
    public void stop() {
      both.forEach(EchoService::close);
    }
  }

  @BeforeEach
  void bothAreReady() {
    service.both.forEach(one -> one.ready(true));
    service.both.forEach(one -> one.hang(false));
    await().until(() -> calledBy(CALLS).stream().allMatch(calls -> calls > 0));
  }

  @Test
  void callsAreSpread() {
    assertThat(calledBy(CALLS)).containsExactly(CALLS / 2, CALLS / 2);
  }

  @Test
  void whoSaysThatItGoesIsSentNothingMore() {
    service.both.getFirst().ready(false);
    await().until(() -> calledBy(CALLS).getFirst() == 0);
    assertThat(calledBy(CALLS)).containsExactly(0, CALLS);
  }

  @Test
  void whereNobodyIsReadyTheServiceSpeaksForItself() {
    service.both.forEach(one -> one.ready(false));
    await().until(() -> calledBy(CALLS).stream().allMatch(calls -> calls > 0));
  }

  @Test
  void whoHangsIsLeftOutAndComesBackByItself() {
    service.both.forEach(one -> one.hang(true));
    await()
        .untilAsserted(() ->
            given().get("/v1/consent-texts").then().statusCode(503).header("Retry-After", "1"));
    await().until(() -> took(() -> status(503)) < 200);

    service.both.getLast().hang(false);
    await().until(() -> given().get("/v1/consent-texts").statusCode() == 200);
    assertThat(calledBy(CALLS)).containsExactly(0, CALLS);
  }

  private static void status(int status) {
    given().get("/v1/consent-texts").then().statusCode(equalTo(status));
  }

  private static long took(Runnable call) {
    var begin = System.nanoTime();
    call.run();
    return (System.nanoTime() - begin) / 1_000_000;
  }

  /// How many of some calls, which must all be answered, each of both gets.
  private List<Integer> calledBy(int calls) {
    var before = service.both.stream().map(EchoService::calls).toList();
    IntStream.range(0, calls).forEach(call -> status(200));
    return IntStream.range(0, before.size())
        .mapToObj(n -> service.both.get(n).calls() - before.get(n))
        .toList();
  }
}
