package org.gonghui.stack.running;

import java.time.Duration;
import java.util.List;

/// Whether a run makes start-up caches for later ones.
public enum Training {
  /// The JVM writes the cache when it ends, which takes it a while.
  ON(Duration.ofMinutes(5)),
  OFF(Duration.ofSeconds(40));

  private final Duration patience;

  Training(Duration patience) {
    this.patience = patience;
  }

  /// What the JVM is told of this cache: to write it, to use it, or nothing where there is none for these jars.
  List<String> options(StartUpCache cache) {
    return switch (this) {
      case ON -> {
        cache.drop();
        yield List.of("-XX:AOTCacheOutput=" + cache.file());
      }
      case OFF -> cache.usable() ? List.of("-XX:AOTCache=" + cache.file()) : List.of();
    };
  }

  Duration patience() {
    return patience;
  }
}
