package org.gonghui.stack.running;

import java.time.Duration;
import java.util.List;

/// What a run does with start-up caches.
public enum CacheUse {
  /// It makes them for later ones. The JVM writes the cache when it ends, which takes it a while.
  MAKE(Duration.ofMinutes(5)),
  TAKE(Duration.ofSeconds(40)),
  /// Starts without, to see what they are worth.
  LEAVE(Duration.ofSeconds(40));

  private final Duration patience;

  CacheUse(Duration patience) {
    this.patience = patience;
  }

  /// What the JVM is told of this cache: to write it, to use it, or nothing where there is none for these jars.
  List<String> options(StartUpCache cache) {
    return switch (this) {
      case MAKE -> {
        cache.drop();
        yield List.of("-XX:AOTCacheOutput=" + cache.file());
      }
      case TAKE -> cache.usable() ? List.of("-XX:AOTCache=" + cache.file()) : List.of();
      case LEAVE -> List.of();
    };
  }

  Duration patience() {
    return patience;
  }
}
