package org.gonghui.gateway.edge;

import io.quarkus.vertx.VertxOptionsCustomizer;
import io.vertx.core.VertxOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// One event loop for each core, where Quarkus makes two: nothing here blocks one, and with one each a call goes to its service by the
/// thread that it came to more often. What it gained: docs/decisions/speed.md.
@ApplicationScoped
class EventLoops implements VertxOptionsCustomizer {
  private final OptionalInt configured;

  /// @param configured counts where it is given
  EventLoops(@ConfigProperty(name = "quarkus.vertx.event-loops-pool-size") OptionalInt configured) {
    this.configured = configured;
  }

  @Override
  public void accept(VertxOptions options) {
    options.setEventLoopPoolSize(
        configured.orElseGet(() -> Runtime.getRuntime().availableProcessors()));
  }
}
