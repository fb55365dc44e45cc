package org.gonghui.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Callers who were answered once, and keep their connections without a word.
final class IdleCallers implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final List<Line> lines = new ArrayList<>();

  /// They come one after another.
  void come(int port, byte[] request, int callers) throws IOException {
    for (var n = 0; n < callers; n++) {
      var line = Line.open(port, SILENCE);
      lines.add(line);
      var status = line.call(request).status();
      if (status != 200) {
        throw new IllegalStateException("a caller was answered " + status);
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (var line : lines) {
      line.close();
    }
  }
}
