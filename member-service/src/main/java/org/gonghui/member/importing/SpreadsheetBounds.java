package org.gonghui.member.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;

/// Reads a spreadsheet through once before anything is made of it: a bomb is stopped while it is still a stream, and a
/// document type (the only place for entities) is not borne. The parts are found by the archive's directory, as the
/// reader finds them: nothing is read later that was not seen here, and sizes written after a part are no fault.
///
/// @param most bytes of all parts together
record SpreadsheetBounds(long most) {
  private static final int BUFFER = 64 * 1024;
  private static final int MOST_PARTS = 1_000;

  void check(byte[] file) {
    try (var zip = ZipFile.builder().setByteArray(file).get()) {
      var parts = Collections.list(zip.getEntries());
      if (parts.isEmpty()) {
        throw new UnreadableFile(ImportFailure.NOT_A_LIST);
      }
      if (parts.size() > MOST_PARTS) {
        throw new UnreadableFile(ImportFailure.TOO_LARGE);
      }
      var left = most;
      for (var part : parts) {
        try (var content = zip.getInputStream(part)) {
          left = check(content, left);
        }
      }
    } catch (IOException notAZip) {
      throw new UnreadableFile(ImportFailure.NOT_A_LIST).because(notAZip);
    }
  }

  private static long check(InputStream part, long bound) throws IOException {
    var left = bound;
    var tail = "";
    var buffer = new byte[BUFFER];
    for (var read = part.read(buffer); read >= 0; read = part.read(buffer)) {
      left -= read;
      if (left < 0) {
        throw new UnreadableFile(ImportFailure.TOO_LARGE);
      }
      // NULs are left out so that UTF-16 hides nothing
      var text = tail + new String(buffer, 0, read, StandardCharsets.ISO_8859_1).replace("\0", "");
      if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
        throw new UnreadableFile(ImportFailure.NOT_A_LIST);
      }
      tail = text.substring(Math.max(0, text.length() - 9));
    }
    return left;
  }
}
