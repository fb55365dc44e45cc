package org.gonghui.member.importing;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;

/// Rows of a CSV file. However a row is spoilt, the reader goes on to the next.
final class CsvRows implements RowSource {
  /// A cell cut off by [ShortCells], with the rest of it that stands behind a quote.
  private static final int BUFFER = 4 * ShortCells.LONGEST;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final CloseableIterator<CsvRecord> records;

  CsvRows(InputStream file, Charset charset) {
    records =
        CsvReader.builder()
            .skipEmptyLines(true)
            .allowExtraFields(true)
            .allowMissingFields(true)
            .allowExtraCharsAfterClosingQuote(true)
            .maxBufferSize(BUFFER)
            .ofCsvRecord(new ShortCells(text(file, charset)))
            .iterator();
  }

  private static Reader text(InputStream file, Charset charset) {
    var text = new BufferedReader(new InputStreamReader(file, charset));
    try {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      return text;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
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
