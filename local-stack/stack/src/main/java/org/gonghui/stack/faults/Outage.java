package org.gonghui.stack.faults;

import java.sql.SQLException;
import java.util.Set;

/// A database that is away, as against a question that it cannot answer.
final class Outage {
  /// Connection, resources, operator's intervention.
  private static final Set<String> CLASSES = Set.of("08", "53", "57");

  private Outage() {}

  static boolean is(SQLException fault) {
    var state = fault.getSQLState();
    return state != null && state.length() > 2 && CLASSES.contains(state.substring(0, 2));
  }
}
