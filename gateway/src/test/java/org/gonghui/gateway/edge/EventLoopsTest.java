package org.gonghui.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxOptions;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EventLoopsTest {
  private final VertxOptions options = new VertxOptions().setEventLoopPoolSize(64);

  @Test
  void thereIsOneForEachCore() {
    new EventLoops(OptionalInt.empty()).accept(options);
    assertThat(options.getEventLoopPoolSize())
        .isEqualTo(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void whatIsConfiguredCounts() {
    new EventLoops(OptionalInt.of(7)).accept(options);
    assertThat(options.getEventLoopPoolSize()).isEqualTo(7);
  }
}
