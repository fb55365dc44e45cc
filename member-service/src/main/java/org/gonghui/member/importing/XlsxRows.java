package org.gonghui.member.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// Rows of the first sheet of a spreadsheet.
final class XlsxRows implements RowSource {
  private static final int MOST_COLUMNS = 64;

  private final ReadableWorkbook workbook;
  private final Stream<org.dhatim.fastexcel.reader.Row> rows;
  private final Iterator<org.dhatim.fastexcel.reader.Row> iterator;

  /// @param file checked by [SpreadsheetBounds]
  XlsxRows(byte[] file) {
    try {
      workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
      rows = workbook.getFirstSheet().openStream();
      iterator = rows.iterator();
    } catch (IOException | RuntimeException unreadable) {
      throw new UnreadableFile(ImportFailure.NOT_A_LIST).because(unreadable);
    }
  }

  @Override
  public boolean hasNext() {
    return reading(iterator::hasNext);
  }

  @Override
  public Row next() {
    return reading(this::cells);
  }

  private Row cells() {
    var next = iterator.next();
    var cells = new ArrayList<String>();
    for (var i = 0; i < Math.min(next.getCellCount(), MOST_COLUMNS); i++) {
      cells.add(next.getOptionalCell(i).map(cell -> cell.getText()).orElse(""));
    }
    return new Row(next.getRowNum(), cells);
  }

  /// The file is in memory: what fails here, fails because of what stands in it, whatever the reader throws for it.
  private static <T> T reading(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException unreadable) {
      throw new UnreadableFile(ImportFailure.NOT_A_LIST).because(unreadable);
    }
  }

  @Override
  public void close() {
    rows.close();
    try {
      workbook.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
