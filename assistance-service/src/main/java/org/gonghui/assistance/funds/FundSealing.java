package org.gonghui.assistance.funds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;

/// What of the funds is sealed.
@ApplicationScoped
class FundSealing implements SealedColumns {
  @Override
  public List<SealedColumn> columns() {
    return Stream.of("holder", "account_number", "bank_code")
        .map(column -> new SealedColumn(Fund.TABLE, column, "id"))
        .toList();
  }
}
