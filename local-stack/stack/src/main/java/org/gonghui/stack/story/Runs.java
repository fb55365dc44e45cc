package org.gonghui.stack.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.gonghui.stack.home.Home;

/// Counts the runs on these data, in a file beside them, so that a fresh stack begins anew: people and unions of each run are new.
public record Runs(Home home) {

  /// The number of the run that begins, from 1.
  public int next() {
    var file = home.file("story-runs");
    try {
      var run = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) + 1 : 1;
      Files.writeString(file, String.valueOf(run));
      return run;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
