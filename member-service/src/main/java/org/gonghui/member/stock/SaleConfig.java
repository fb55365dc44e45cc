package org.gonghui.member.stock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How tickets are given and taken back.
@ConfigMapping(prefix = "gonghui.tickets")
public interface SaleConfig {
  /// How long a copy of the service may say that an item is sold out after it has read so.
  @WithDefault("500MS")
  Duration soldOutMemory();

  /// How long after its cancellation a ticket that nobody waits for is stock again, by the database's clock. Twice the
  /// memory at least, so that nobody says "sold out" while it is.
  @WithDefault("2S")
  Duration returnedAfter();
}
