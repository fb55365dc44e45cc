package org.gonghui.member.importing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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
}
