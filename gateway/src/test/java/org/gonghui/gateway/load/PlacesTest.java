package org.gonghui.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlacesTest {
  private static final Duration DEADLINE = Duration.ofSeconds(10);
  private static final Duration QUICK = Duration.ofMillis(2);
  private static final Duration SLOW = Duration.ofMillis(40);
  private static final int OK = 200;

  private final Places places =
      new Places(new Bounds(10, 40, 40, Duration.ofMillis(100), QUICK, 0.9, Set.of()));

  @Test
  void whatIsKeptBackIsForThoseWhoAreRefusedLast() {
    var ordinary = IntStream.range(0, 36).mapToObj(call -> take(false)).toList();
    assertThat(places.take(false, DEADLINE)).isEmpty();
    IntStream.range(0, 4).forEach(call -> take(true));
    assertThat(places.take(true, DEADLINE)).isEmpty();

    ordinary.getFirst().leave();
    ordinary.getFirst().leave();
    assertThat(places.taken()).isEqualTo(39);
    assertThat(places.take(true, DEADLINE)).isPresent();
  }

  @Test
  void aServiceThatGetsSlowerIsGivenLessAtOnceAndMoreWhenItIsQuickAgain() {
    passWindows(15, QUICK, OK);
    assertThat(places.limit()).isEqualTo(40);
    await().until(() -> after(SLOW, OK) == 10);
    await().until(() -> after(QUICK, OK) > 15);
  }

  @Test
  void aQuickRefusalOfTheServiceIsNoGoodSign() {
    passWindows(15, QUICK, OK);
    await().until(() -> after(QUICK, 503) < 20);
  }

  @Test
  void whatWasBrokenOffSaysNothingOfTheService() {
    passWindows(15, QUICK, OK);
    for (var call = 0; call < 1_000; call++) {
      take(false).leave();
    }
    assertThat(places.limit()).isEqualTo(40);
    assertThat(places.taken()).isZero();
  }

  private void passWindows(int count, Duration took, int status) {
    var end = System.nanoTime() + Duration.ofMillis(100L * count).toNanos();
    await().pollInterval(QUICK).until(() -> after(took, status) > 0 && System.nanoTime() > end);
  }

  /// @return the limit after as many calls at once as there may be
  private int after(Duration took, int status) {
    var all = IntStream.range(0, places.limit()).mapToObj(call -> take(true)).toList();
    all.forEach(place -> place.answered(status, took));
    all.forEach(Place::leave);
    return places.limit();
  }

  private Place take(boolean last) {
    return places.take(last, DEADLINE).orElseThrow();
  }
}
