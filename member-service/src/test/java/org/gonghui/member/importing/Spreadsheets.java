package org.gonghui.member.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;

/// Spreadsheets as offices send them.
final class Spreadsheets {
  private Spreadsheets() {}

  /// Its writer streams: the size of a part stands behind it and in the archive's directory only.
  static byte[] of(List<List<String>> rows) {
    var file = new ByteArrayOutputStream();
    try (var workbook = new Workbook(file, "test", "1.0")) {
      var sheet = workbook.newWorksheet("名单");
      for (var row = 0; row < rows.size(); row++) {
        for (var column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /// The same file with another text in its parts.
  static byte[] altered(byte[] file, UnaryOperator<String> change) {
    var altered = new ByteArrayOutputStream();
    try (var parts = ZipFile.builder().setByteArray(file).get();
        var zip = new ZipOutputStream(altered)) {
      for (var part : Collections.list(parts.getEntries())) {
        zip.putNextEntry(new ZipEntry(part.getName()));
        try (var content = parts.getInputStream(part)) {
          var text = new String(content.readAllBytes(), StandardCharsets.UTF_8);
          zip.write(change.apply(text).getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return altered.toByteArray();
  }
}
