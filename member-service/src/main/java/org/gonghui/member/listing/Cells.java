package org.gonghui.member.listing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gonghui.member.importing.Column;
import org.gonghui.member.importing.Header;
import org.gonghui.member.importing.Row;
import org.gonghui.member.importing.RowCode;

/// The cells of a row by their columns.
record Cells(Header header, Row row) {

  String text(Column column) {
    return header.cell(row, column);
  }

  /// What stands between semicolons, Chinese ones too.
  List<String> several(Column column) {
    return Arrays.stream(text(column).split("[;；]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .toList();
  }

  /// The first column that is needed and has no value.
  <R> Optional<Judged<R>> missing() {
    return header.missing(row).map(column -> new Judged.Bad<>(column, RowCode.MISSING_VALUE));
  }

  boolean isLonger(Column column, int most) {
    return text(column).codePointCount(0, text(column).length()) > most;
  }
}
