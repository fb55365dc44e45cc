package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class XlsxRowsTest {
  private static final byte[] FILE = Spreadsheets.of(List.of(City.HEADER));

  @Test
  void theFirstSheetIsRead() {
    try (var rows = new XlsxRows(FILE)) {
      assertThat(rows.next()).isEqualTo(new Row(1, City.HEADER));
      assertThat(rows.hasNext()).isFalse();
    }
  }

  @Test
  void aCellThatPointsNowhereMakesItNoList() {
    var broken = Spreadsheets.altered(FILE, sheet -> sheet.replace("<v>0</v>", "<v>nowhere</v>"));
    var unreadable =
        catchThrowableOfType(
            UnreadableFile.class,
            () -> {
              try (var rows = new XlsxRows(broken)) {
                rows.next();
              }
            });
    assertThat(unreadable.reason()).isEqualTo(ImportFailure.NOT_A_LIST);
  }
}
