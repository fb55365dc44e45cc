package org.gonghui.stack.running;

import java.time.Duration;
import java.util.List;

/// What a run does with start-up caches.
public enum CacheUse {
  /// It makes them for later ones. The JVM writes the cache when it ends, which takes it a while.
  MAKE(Duration.ofMinutes(5)),
  TAKE(Duration.ofSeconds(40)),
  /// No such cache, to see what they are worth: the JVM's own archive of its classes instead.
  LEAVE(Duration.ofSeconds(40)),
  /// Neither: for processes that are not started often enough.
  NONE(Duration.ofSeconds(40));

  private final Duration patience;

  CacheUse(Duration patience) {
    this.patience = patience;
  }

  /// What the JVM is told of this cache: to write it, or to use it. Where there is none for these jars, to use the archive of
  /// the classes that it loaded before, which it writes by itself when it first ends and again when the jars are others.
  ///
  /// @param process whose archive it is: two that end at once must not write the same
  List<String> options(StartUpCache cache, String process) {
    return switch (this) {
      case MAKE -> {
        cache.drop();
        yield List.of("-XX:AOTCacheOutput=" + cache.file());
      }
      case TAKE ->
          cache.usable() ? List.of("-XX:AOTCache=" + cache.file()) : archive(cache, process);
      case LEAVE -> archive(cache, process);
      case NONE -> List.of();
    };
  }

  private static List<String> archive(StartUpCache cache, String process) {
    return List.of(
        "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + cache.archive(process));
  }

  Duration patience() {
    return patience;
  }
}
