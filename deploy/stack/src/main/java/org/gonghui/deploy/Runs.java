package org.gonghui.deploy;

import java.io.IOException;
import java.nio.file.Files;
import org.gonghui.stack.home.Home;

/// Counts the runs on these data: people and unions of each are new.
record Runs(Home home) {

  int next() throws IOException {
    var file = home.file("story-runs");
    var run = Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) + 1 : 1;
    Files.writeString(file, String.valueOf(run));
    return run;
  }
}
