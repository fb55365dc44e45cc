package org.gonghui.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gonghui.stack.client.Pause;

/// A file by which somebody outside says that it goes on.
final class Cue {
  private static final Duration LOOK = Duration.ofMillis(200);

  private Cue() {}

  static void await(Path file) {
    while (!Files.exists(file)) {
      Pause.of(LOOK);
    }
  }
}
