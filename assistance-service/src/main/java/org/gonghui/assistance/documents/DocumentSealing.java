package org.gonghui.assistance.documents;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.gonghui.kit.sealing.SealedColumn;
import org.gonghui.kit.sealing.SealedColumns;

/// What of the documents is sealed.
@ApplicationScoped
class DocumentSealing implements SealedColumns {
  @Override
  public List<SealedColumn> columns() {
    return List.of(new SealedColumn(CaseDocument.TABLE, "content", "id"));
  }
}
