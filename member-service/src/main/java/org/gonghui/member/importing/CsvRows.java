package org.gonghui.member.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/// Rows of a CSV file.
final class CsvRows implements RowSource {
  private static final int LONGEST_ROW = 64 * 1024;

  private final CloseableIterator<CsvRecord> records;

  CsvRows(InputStream file, Charset charset) {
    records =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .detectBomHeader(true)
            .maxBufferSize(LONGEST_ROW)
            .ofCsvRecord(file, charset)
            .iterator();
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException unreadable) {
      throw told(unreadable);
    }
  }

  @Override
  public Row next() {
    try {
      var next = records.next();
      return new Row(next.getStartingLineNumber(), next.getFields());
    } catch (CsvParseException unreadable) {
      throw told(unreadable);
    }
  }

  /// The reader wraps what the stream throws too: that is no fault of the file.
  private static RuntimeException told(CsvParseException fault) {
    return switch (fault.getCause()) {
      case null -> new UnreadableFile(ImportFailure.NOT_A_LIST).because(fault);
      case CsvParseException file -> new UnreadableFile(ImportFailure.NOT_A_LIST).because(file);
      case RuntimeException ours -> ours;
      case Throwable other -> new UnreadableFile(ImportFailure.NOT_A_LIST).because(other);
    };
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
