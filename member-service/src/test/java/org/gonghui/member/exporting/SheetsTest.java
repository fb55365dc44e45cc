package org.gonghui.member.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

class SheetsTest {
  private static final List<String> HEADS = List.of("会员号", "名称");

  private static List<List<String>> portion(int rows) {
    return IntStream.range(0, rows)
        .mapToObj(_ -> List.of(UUID.randomUUID().toString(), "=1+1"))
        .toList();
  }

  @Test
  void everyCellIsAText() throws IOException {
    var out = new ByteArrayOutputStream();
    var workbook = new Workbook(out, "gonghui", "1.0");
    var sheets = new Sheets(workbook, HEADS);
    sheets.add(portion(3));
    sheets.add(portion(2));
    workbook.finish();
    try (var read = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
        var rows = read.getFirstSheet().openStream()) {
      var all = rows.toList();
      assertThat(all).hasSize(6);
      assertThat(all.getFirst().getCellText(1)).isEqualTo("名称");
      assertThat(all)
          .flatExtracting(row -> row.getCells(0, 2))
          .allSatisfy(cell -> {
            assertThat(cell.getType()).isEqualTo(CellType.STRING);
            assertThat(cell.getFormula()).isNull();
          });
    }
  }

  @Test
  void whatWasAddedHasLeftTheMemory() throws IOException {
    var workbook = new Workbook(OutputStream.nullOutputStream(), "gonghui", "1.0");
    var sheets = new Sheets(workbook, HEADS);
    var first = added(sheets);
    sheets.add(portion(1_000));
    await()
        .until(() -> {
          System.gc();
          return first.refersTo(null);
        });
    workbook.finish();
  }

  private static WeakReference<String> added(Sheets sheets) throws IOException {
    var rows = portion(1_000);
    sheets.add(rows);
    return new WeakReference<>(rows.getFirst().getFirst());
  }
}
