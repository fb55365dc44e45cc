package org.gonghui.kit.sealing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where a service's keys come from.
@ConfigMapping(prefix = "gonghui.keys")
public interface KeysConfig {

  /// JSON file with the keys of this one service (docs/decisions/personal-data.md shows it). Readable by the service's
  /// user only. There is no default: a service does not start without keys.
  Optional<Path> file();

  /// How often the file is read again, so that copies learn of a new key without a restart.
  @WithDefault("5s")
  Duration reread();

  /// How long a sweep waits before it takes a column for done: longer than [#reread] and the longest transaction
  /// together. Of a copy that said nothing for as long nobody knows any more with which keys it writes.
  @WithDefault("60s")
  Duration settle();

  /// How often a sweep goes on.
  @WithDefault("1s")
  String sweepEvery();

  /// Rows that a sweep looks at in one transaction.
  @WithDefault("500")
  int sweepBatch();
}
