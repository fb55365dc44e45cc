package org.gonghui.member.exporting;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Rows as CSV (RFC 4180), UTF-8. Every part of an export is kept so; a spreadsheet is made of it when it is read.
final class CsvText {

  private CsvText() {}

  /// Neutralised by [SafeCell].
  static byte[] of(List<List<String>> rows) {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
      rows.forEach(row -> csv.writeRecord(row.stream().map(SafeCell::of).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text takes whatever is written", impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static List<List<String>> read(byte[] text) {
    return CsvReader.builder().ofCsvRecord(new String(text, StandardCharsets.UTF_8)).stream()
        .map(CsvRecord::getFields)
        .toList();
  }
}
