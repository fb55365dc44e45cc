package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;

/// What of batches and bank messages is sealed.
@ApplicationScoped
class BatchSealing implements SealedColumns {
  @Override
  public List<SealedColumn> columns() {
    return List.of(
        new SealedColumn(PaymentBatch.TABLE, "pain001", "id"),
        new SealedColumn(BankMessage.TABLE, "content", "id"));
  }
}
