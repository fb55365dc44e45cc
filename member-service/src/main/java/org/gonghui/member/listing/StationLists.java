package org.gonghui.member.listing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.gonghui.member.importing.Header;
import org.gonghui.member.importing.ListFacts;
import org.gonghui.member.importing.ListKind;
import org.gonghui.member.importing.RowCode;
import org.gonghui.member.importing.RowReader;
import org.gonghui.member.importing.SortedRows;
import org.gonghui.member.importing.TakingIn;
import org.gonghui.member.station.StationListDesk;

/// Lists of stations (M7, M11).
@ApplicationScoped
class StationLists implements TakingIn<StationPolicy.Row> {
  private static final int BATCH = 200;

  private final UnionNames unions;
  private final StationListDesk desk;

  StationLists(UnionNames unions, StationListDesk desk) {
    this.unions = unions;
    this.desk = desk;
  }

  @Override
  public ListKind kind() {
    return ListKind.STATIONS;
  }

  @Override
  public List<StationColumn> columns() {
    return List.of(StationColumn.values());
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public RowReader<StationPolicy.Row> reader(ListFacts list, Header header) {
    var policy = new StationPolicy(desk.services());
    return (row, into) -> policy.judge(new Cells(header, row)).into(into, row);
  }

  @Override
  public void take(ListFacts list, SortedRows<StationPolicy.Row> rows) {
    var found = unions.find(list, rows, StationPolicy.Row::union, StationColumn.UNION);
    var known = new HashSet<Long>();
    for (var row : rows.good()) {
      if (!desk.add(row.says().station(), Objects.requireNonNull(found.get(row.line())))) {
        known.add(row.line());
      }
    }
    rows.reject(known, StationColumn.NAME, RowCode.ALREADY_KNOWN);
  }
}
