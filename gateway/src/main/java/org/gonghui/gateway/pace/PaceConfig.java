package org.gonghui.gateway.pace;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How slow a caller may be. Each of these ends by itself, whatever octets drip in meanwhile; a connection on which nothing at all happens ends
/// with `quarkus.http.idle-timeout`.
@ConfigMapping(prefix = "gonghui.gateway.pace")
public interface PaceConfig {

  /// From a connection's first octet, or the first after its last call, to the end of a head; beyond it the connection is closed. With
  /// TLS and HTTP/2 what they say to each other at the beginning is a part of it.
  @WithDefault("10s")
  Duration head();

  /// Without a call on a connection of HTTP/2, whatever else comes: it may be a head that drips. The connection ends then, and says so.
  @WithDefault("75s")
  Duration pause();

  /// In which a body must bring [#octets()], as long as its service takes what comes; else 408.
  @WithDefault("10s")
  Duration window();

  /// Of a body in each window.
  @WithDefault("10K")
  MemorySize octets();

  /// In which a caller must take something of an answer that waits for it; else its connection, in HTTP/2 its stream, is reset.
  @WithDefault("30s")
  Duration answer();
}
