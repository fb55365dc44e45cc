package org.gonghui.kit.sql;

import java.sql.SQLException;

/// A statement failed; the cause says how.
public final class SqlFault extends RuntimeException {
  SqlFault(SQLException cause) {
    super(cause);
  }
}
