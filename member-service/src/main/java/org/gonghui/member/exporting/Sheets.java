package org.gonghui.member.exporting;

import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Rows on their way into a spreadsheet, which takes a little over a million on each sheet. What was added has left the memory.
final class Sheets {
  private static final int LONGEST = 1_000_000;

  private final Workbook workbook;
  private final List<String> heads;
  private Worksheet sheet;
  private int number = 1;
  private int row;

  Sheets(Workbook workbook, List<String> heads) {
    this.workbook = workbook;
    this.heads = heads;
    this.sheet = workbook.newWorksheet("1");
    write(heads);
  }

  void add(List<List<String>> rows) throws IOException {
    for (var cells : rows) {
      if (row > LONGEST) {
        turn();
      }
      write(cells);
    }
    sheet.flush();
  }

  private void turn() throws IOException {
    sheet.finish();
    number++;
    sheet = workbook.newWorksheet(String.valueOf(number));
    row = 0;
    write(heads);
  }

  /// As texts, never as formulas, and not in the table of all texts, which would grow with the file.
  private void write(List<String> cells) {
    for (var column = 0; column < cells.size(); column++) {
      sheet.inlineString(row, column, cells.get(column));
    }
    row++;
  }
}
