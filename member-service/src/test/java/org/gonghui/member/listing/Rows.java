package org.gonghui.member.listing;

import java.util.HashMap;
import java.util.List;
import org.gonghui.member.importing.Column;
import org.gonghui.member.importing.Header;
import org.gonghui.member.importing.Row;

/// Rows of made-up lists.
final class Rows {
  private Rows() {}

  /// A row with a cell for each column in their order; the last ones may be left out.
  static Cells cells(Column[] columns, String... cells) {
    var all = List.of(columns);
    var places = new HashMap<Column, Integer>();
    for (var place = 0; place < columns.length; place++) {
      places.put(columns[place], place);
    }
    return new Cells(new Header(all, places), new Row(7, List.of(cells)));
  }
}
