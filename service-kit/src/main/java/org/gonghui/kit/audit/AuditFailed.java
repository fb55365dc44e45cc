package org.gonghui.kit.audit;

import java.sql.SQLException;

/// The database did not take or give audit rows; what was to be recorded does not happen either.
public class AuditFailed extends IllegalStateException {

  public AuditFailed(SQLException cause) {
    super("the audit could not be written or read", cause);
  }
}
