package org.gonghui.member.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
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
      throw new UnreadableFile(UnreadableFile.Reason.NOT_A_LIST).because(unreadable);
    }
  }

  @Override
  public boolean hasNext() {
    try {
      return iterator.hasNext();
    } catch (ExcelReaderException unreadable) {
      throw new UnreadableFile(UnreadableFile.Reason.NOT_A_LIST).because(unreadable);
    }
  }

  @Override
  public Row next() {
    var next = iterator.next();
    var cells = new ArrayList<String>();
    for (var i = 0; i < Math.min(next.getCellCount(), MOST_COLUMNS); i++) {
      cells.add(next.getOptionalCell(i).map(cell -> cell.getText()).orElse(""));
    }
    return new Row(next.getRowNum(), cells);
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
