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
      throw notAList(unreadable);
    }
  }

  @Override
  public Row next() {
    try {
      var next = records.next();
      return new Row(next.getStartingLineNumber(), next.getFields());
    } catch (CsvParseException unreadable) {
      throw notAList(unreadable);
    }
  }

  private static RuntimeException notAList(CsvParseException unreadable) {
    return new UnreadableFile(UnreadableFile.Reason.NOT_A_LIST).because(unreadable);
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
