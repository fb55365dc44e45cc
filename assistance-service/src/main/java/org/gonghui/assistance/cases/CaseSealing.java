package org.gonghui.assistance.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;

/// What of the cases is sealed.
@ApplicationScoped
class CaseSealing implements SealedColumns {
  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn(ReliefCase.TABLE, "dossier", "id"));
  }
}
