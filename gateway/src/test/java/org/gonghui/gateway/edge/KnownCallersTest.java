package org.gonghui.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.gateway.limit.Caller;
import org.junit.jupiter.api.Test;

class KnownCallersTest {
  private static final Caller DRIVER = Caller.named("driver");
  private static final Caller OFFICER = Caller.named("officer");

  private final KnownCallers known = new KnownCallers(Clock.systemUTC());

  @Test
  void eachIsKnownByTheWholeOfItsToken() {
    var hour = Instant.now().plusSeconds(3_600);
    known.remember("Bearer a", DRIVER, hour);
    known.remember("Bearer b", OFFICER, hour);
    assertThat(known.find("Bearer a")).contains(DRIVER);
    assertThat(known.find("Bearer b")).contains(OFFICER);
    assertThat(known.find("bearer a")).isEmpty();
    assertThat(known.find("Bearer a ")).isEmpty();
  }

  @Test
  void nobodyIsKnownLongerThanTheTokenHolds() {
    var end = Instant.now().plusMillis(400);
    known.remember("Bearer a", DRIVER, end);
    assertThat(known.find("Bearer a")).contains(DRIVER);
    await().until(() -> known.find("Bearer a").isEmpty());
    assertThat(Instant.now()).isAfter(end);

    known.remember("Bearer a", DRIVER, end);
    assertThat(known.find("Bearer a")).isEmpty();
  }

  @Test
  void whoCameAtOneMomentIsNotCheckedAnewAtAnother() {
    var kept =
        IntStream.range(0, 2_000)
            .mapToObj(n -> KnownCallers.kept("Bearer " + UUID.randomUUID()))
            .toList();
    assertThat(kept)
        .allMatch(
            one -> !one.minusSeconds(30).isNegative() && one.compareTo(Duration.ofMinutes(1)) < 0);
    var inOneSecond =
        kept.stream().collect(Collectors.groupingBy(Duration::toSeconds, Collectors.counting()));
    // some 67 of 2,000 in each of thirty
    assertThat(inOneSecond.values()).hasSize(30).allMatch(calls -> calls < 200);
  }
}
