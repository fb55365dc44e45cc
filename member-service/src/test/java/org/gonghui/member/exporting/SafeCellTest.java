package org.gonghui.member.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+86", "-2", "@SUM(A1)", "\t1", "\r1", "\n1", "＝HYPERLINK(\"x\")"})
  void whatASpreadsheetWouldReckonIsText(String cell) {
    assertThat(SafeCell.of(cell)).isEqualTo("'" + cell);
  }

  /// Excel parts cells at semicolons where the comma is for decimals, and then takes quotes for letters.
  @Test
  void whereAnotherCellMayBeginItIsTextToo() {
    assertThat(SafeCell.of("工会;=1+1")).isEqualTo("工会;'=1+1");
    assertThat(SafeCell.of("\t=1")).isEqualTo("'\t'=1");
    assertThat(SafeCell.of("a\r\n@b;-c")).isEqualTo("a\r\n'@b;'-c");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "王*", "138****0001", "a=b", "a;b", "2018-11-09", "某市总工会", "'=1"})
  void allElseStaysAsItIs(String cell) {
    assertThat(SafeCell.of(cell)).isEqualTo(cell);
  }

  @Test
  void aPartEndsEachRowAsSpreadsheetsExpect() {
    assertThat(CsvText.of(List.of(List.of("a", "b,c"), List.of("=d", "\"e\""))))
        .asString()
        .isEqualTo("a,\"b,c\"\r\n'=d,\"\"\"e\"\"\"\r\n");
  }

  /// A spreadsheet is made of the parts again: nothing is lost on the way, and no cell begins like a formula.
  @Property(tries = 200)
  void whateverStandsInARowIsReadAgain(
      @ForAll @Size(min = 2, max = 4)
          List<
                  @Chars({'=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', 'a', '王', '\'', '#'})
                  String>
              row) {
    var written = row.stream().map(SafeCell::of).toList();
    assertThat(CsvText.read(CsvText.of(List.of(row)))).containsExactly(written);
    assertThat(written)
        .noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0)
        .noneMatch(cell -> cell.matches("(?s).*[;\\t\\r\\n][=+@-].*"));
  }
}
