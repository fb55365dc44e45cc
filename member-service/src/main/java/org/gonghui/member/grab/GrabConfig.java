package org.gonghui.member.grab;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How claims are taken in.
@ConfigMapping(prefix = "gonghui.tickets.grab")
interface GrabConfig {
  /// The most claims that wait in a copy of the service, for all items together; beyond it callers are told 503 at once.
  @WithDefault("2000")
  int mostWaiting();

  /// The most claims that one transaction judges.
  @WithDefault("256")
  int batch();

  /// The most transactions that judge claims at a time in a copy of the service, for all items together: each holds a connection.
  @WithDefault("8")
  int writers();

  /// How long a claim waits for others to be judged with it.
  @WithDefault("2MS")
  Duration linger();

  /// How long a caller waits for their turn; then they are told 503, and the same key gets the truth.
  @WithDefault("8S")
  Duration patience();
}
