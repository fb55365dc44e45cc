package org.gonghui.assistance.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;

/// What of the payee accounts is sealed.
@ApplicationScoped
class AccountSealing implements SealedColumns {
  @Override
  public List<SealedColumn> columns() {
    return Stream.of("holder", "account_number", "bank_code")
        .map(column -> new SealedColumn(PayeeAccount.TABLE, column, "id"))
        .toList();
  }
}
