package org.gonghui.gateway.route;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where calls go and how much of them is let through.
@ConfigMapping(prefix = "gonghui.gateway")
public interface GatewayConfig {

  /// Services by name.
  Map<String, Upstream> routes();

  /// Calls that need no token, each as `METHOD /path`; `{id}` stands for any one segment.
  Set<String> open();

  /// Bounds of every call that has none of its own.
  Bounds bounds();

  /// Bounds by path prefix, such as `"/v1/member-imports"`.
  Map<String, OwnBounds> boundsOf();

  Pool pool();

  Pulse pulse();

  Head head();

  /// How deeply objects and lists of a JSON body may stand in each other.
  @WithDefault("64")
  int depth();

  /// Callers of `/q/metrics` and other pages for operators: addresses, compared as text.
  Set<String> operators();

  interface Upstream {
    /// Base addresses of its processes: scheme, host and port; paths are never rewritten.
    List<URI> url();

    /// Path prefixes, whole segments, that belong to this service.
    List<String> paths();
  }

  interface Bounds {
    /// From the last byte sent to the head of the answer.
    Duration deadline();

    /// Of a request.
    MemorySize body();
  }

  interface OwnBounds {
    Optional<Duration> deadline();

    Optional<MemorySize> body();
  }

  /// Bounds of a request's head; what is beyond them and within `quarkus.http.limits` is refused with a problem.
  interface Head {
    /// Of the path with its query, in octets.
    @WithDefault("4000")
    MemorySize target();

    /// Of all header fields together.
    @WithDefault("16K")
    MemorySize fields();
  }

  /// How the services' readiness is watched.
  interface Pulse {
    /// From an answer to the next question.
    @WithDefault("1s")
    Duration interval();

    /// For an answer.
    @WithDefault("2s")
    Duration patience();
  }

  interface Pool {
    /// Connections to one process of a service.
    @WithDefault("256")
    int connections();

    /// Calls waiting for a connection, for each process; beyond them 503.
    @WithDefault("512")
    int waiting();

    /// To get a connection.
    @WithDefault("2s")
    Duration connect();
  }
}
