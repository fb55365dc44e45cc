package org.gonghui.member.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShortCellsTest {

  private static String passed(String csv) {
    try (var cells = new ShortCells(new StringReader(csv))) {
      var read = new StringWriter();
      cells.transferTo(read);
      return read.toString();
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
  }

  /// Cells as a spreadsheet writes them: some in quotes, with quotes, separators and lines inside.
  @Provide
  Arbitrary<String> lists() {
    var text = Arbitraries.strings().withChars("王a ,\"\r\n").ofMaxLength(6);
    var cell =
        Arbitraries.oneOf(
            Arbitraries.strings().withChars("王a ").ofMaxLength(6),
            text.map(content -> '"' + content.replace("\"", "\"\"") + '"'));
    var row = cell.list().ofMinSize(1).ofMaxSize(5).map(cells -> String.join(",", cells));
    return Arbitraries.of("\n", "\r\n", "\r")
        .flatMap(end ->
            row.list()
                .ofMaxSize(5)
                .map(rows -> rows.stream().map(r -> r + end).collect(Collectors.joining())));
  }

  @Property
  void whatIsShortGoesByUnchanged(@ForAll("lists") String csv) {
    assertThat(passed(csv)).isEqualTo(csv);
  }

  @Property
  void noLineIsLostWhateverStandsInIt(@ForAll("anything") String csv) {
    var lines = passed(csv).chars().filter(c -> c == '\n').count();
    assertThat(lines).isEqualTo(csv.chars().filter(c -> c == '\n').count());
  }

  @Provide
  Arbitrary<String> anything() {
    return Arbitraries.strings().withChars("a,\"\n").ofMaxLength(30);
  }

  @Test
  void whatIsTooLongIsCutOff() {
    var most = "a".repeat(ShortCells.LONGEST);
    assertThat(passed(most + ",b\n")).isEqualTo(most + ",b\n");
    assertThat(passed(most + "aaa,b\nc")).isEqualTo(most + ",b\nc");
  }

  @Test
  void columnsThatNoListHasAreLeftOut() {
    var most = "a" + ",a".repeat(ShortCells.MOST_COLUMNS - 1);
    assertThat(passed(most + "\nb\n")).isEqualTo(most + "\nb\n");
    assertThat(passed(most + ",a,\"a\n\",\nb\n")).isEqualTo(most + "\nb\n");
  }

  @Test
  void aQuoteThatIsNotClosedEndsWithItsLine() {
    assertThat(passed("\"a,b\nc,d\n")).isEqualTo("\"a,b\"\nc,d\n");
    var others = "c,d\n".repeat(ShortCells.LONGEST);
    assertThat(passed("\"a,b\n" + others)).isEqualTo("\"a,b\"\n" + others);
  }
}
