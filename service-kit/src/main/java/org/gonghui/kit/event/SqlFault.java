package org.gonghui.kit.event;

import java.sql.SQLException;

/// A statement of the messaging failed; the cause says how.
final class SqlFault extends RuntimeException {
  SqlFault(SQLException cause) {
    super(cause);
  }
}
