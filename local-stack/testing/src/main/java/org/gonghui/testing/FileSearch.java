package org.gonghui.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.gonghui.testing.Canary.Sighting;

/// Searches files piece by piece, also where a value lies across two pieces.
final class FileSearch {
  private static final int PIECE = 1 << 20;

  private final Needles needles;

  FileSearch(Needles needles) {
    this.needles = needles;
  }

  List<Sighting> below(Path folder) {
    try (var files = Files.walk(folder)) {
      var sightings = new ArrayList<Sighting>();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        sightings.addAll(in(file));
      }
      return sightings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Sighting> in(Path file) throws IOException {
    var overlap = needles.longest() - 1;
    var buffer = new byte[PIECE + overlap];
    var found = new HashSet<Needle>();
    try (var bytes = Files.newInputStream(file)) {
      int kept = 0;
      for (int read; (read = bytes.readNBytes(buffer, kept, PIECE)) > 0; ) {
        int filled = kept + read;
        if (!isBlank(buffer, filled)) {
          needles.addThoseIn(buffer, filled, found);
        }
        kept = Math.min(overlap, filled);
        System.arraycopy(buffer, filled - kept, buffer, 0, kept);
      }
    } catch (NoSuchFileException goneMeanwhile) {
      return List.of();
    }
    return found.stream().map(needle -> needle.at(file.toString())).toList();
  }

  /// Most of a broker's index files is laid out in advance and empty.
  private static boolean isBlank(byte[] buffer, int length) {
    return Arrays.mismatch(buffer, 0, length, new byte[length], 0, length) < 0;
  }
}
