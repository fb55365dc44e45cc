package org.gonghui.gateway.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.netflix.concurrency.limits.Limit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WindowTest {
  private final Heard heard = new Heard();

  private static final class Heard implements Limit {
    final List<String> samples = new ArrayList<>();

    @Override
    public int getLimit() {
      return 1;
    }

    @Override
    public void notifyOnChange(Consumer<Integer> consumer) {}

    @Override
    public void onSample(long start, long took, int underWay, boolean dropped) {
      samples.add("%d ms, %d".formatted(Duration.ofNanos(took).toMillis(), underWay));
    }
  }

  private static void add(Window window, int first, int last) {
    for (var call = first; call <= last; call++) {
      window.add(Duration.ofMillis(call), call);
    }
  }

  @Test
  void tenCallsMakeAWindowHoweverLongTheyTake() {
    var window = new Window(heard, Duration.ZERO, Duration.ofMillis(5));
    add(window, 1, 9);
    assertThat(heard.samples).isEmpty();
    add(window, 10, 21);
    assertThat(heard.samples).containsExactly("5 ms, 10", "15 ms, 20");
  }

  @Test
  void whatIsQuickerThanItMustBeIsToldAsQuickEnough() {
    var window = new Window(heard, Duration.ZERO, Duration.ofMillis(12));
    add(window, 1, 20);
    assertThat(heard.samples).containsExactly("12 ms, 10", "15 ms, 20");
  }

  @Test
  void itsTimeMustBeOverToo() {
    var window = new Window(heard, Duration.ofHours(1), Duration.ZERO);
    add(window, 1, 100);
    assertThat(heard.samples).isEmpty();
  }
}
