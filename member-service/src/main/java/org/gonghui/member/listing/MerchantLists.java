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
import org.gonghui.member.partner.MerchantListDesk;

/// Lists of merchants (M8).
@ApplicationScoped
class MerchantLists implements TakingIn<MerchantLists.Merchant> {
  private static final int BATCH = 200;
  private static final int LONGEST_NAME = 200;

  private final UnionNames unions;
  private final MerchantListDesk desk;

  MerchantLists(UnionNames unions, MerchantListDesk desk) {
    this.unions = unions;
    this.desk = desk;
  }

  /// @param union its id or its employer's credit code; empty where it is the list's organisation
  record Merchant(String name, String union) {}

  @Override
  public ListKind kind() {
    return ListKind.MERCHANTS;
  }

  @Override
  public List<MerchantColumn> columns() {
    return List.of(MerchantColumn.values());
  }

  @Override
  public int batch() {
    return BATCH;
  }

  @Override
  public RowReader<Merchant> reader(ListFacts list, Header header) {
    return (row, into) -> judge(new Cells(header, row)).into(into, row);
  }

  static Judged<Merchant> judge(Cells cells) {
    return cells
        .<Merchant>missing()
        .orElseGet(() ->
            cells.isLonger(MerchantColumn.NAME, LONGEST_NAME)
                ? new Judged.Bad<>(MerchantColumn.NAME, RowCode.TOO_LONG)
                : new Judged.Good<>(
                    new Merchant(
                        cells.text(MerchantColumn.NAME), cells.text(MerchantColumn.UNION))));
  }

  @Override
  public void take(ListFacts list, SortedRows<Merchant> rows) {
    var found = unions.find(list, rows, Merchant::union, MerchantColumn.UNION);
    var known = new HashSet<Long>();
    for (var row : rows.good()) {
      if (!desk.add(row.says().name(), Objects.requireNonNull(found.get(row.line())))) {
        known.add(row.line());
      }
    }
    rows.reject(known, MerchantColumn.NAME, RowCode.ALREADY_KNOWN);
  }
}
