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

  /// Classes of this build and of the libraries that it names are not verified anew at each start; with a cache the JVM has
  /// done so when it made it. An eighth of a service's start.
  private static final List<String> UNVERIFIED = List.of("-XX:-BytecodeVerificationRemote");

  private final Duration patience;

  CacheUse(Duration patience) {
    this.patience = patience;
  }

  /// What the JVM is told of this cache: to write it, to use it, or how to start where there is none for these jars.
  List<String> options(StartUpCache cache) {
    return switch (this) {
      case MAKE -> {
        cache.drop();
        yield List.of("-XX:AOTCacheOutput=" + cache.file());
      }
      case TAKE -> cache.usable() ? List.of("-XX:AOTCache=" + cache.file()) : UNVERIFIED;
      case LEAVE -> UNVERIFIED;
    };
  }

  Duration patience() {
    return patience;
  }
}
