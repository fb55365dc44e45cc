package org.gonghui.stack.operating;

import java.sql.SQLException;

/// A service's tables could not be read.
public final class Unseen extends IllegalStateException {
  Unseen(SQLException cause) {
    super(cause);
  }
}
