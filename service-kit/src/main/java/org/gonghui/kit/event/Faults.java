package org.gonghui.kit.event;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells faults of the infrastructure, which pass, from failures of the work itself, which do not.
final class Faults {
  /// Connection, transaction rollback (serialization, deadlock), resources, operator intervention.
  private static final Set<String> CLASSES = Set.of("08", "40", "53", "57");

  /// Lock not available in time; read-only because another copy of the database has taken over.
  private static final Set<String> STATES = Set.of("55P03", "25006");

  private Faults() {}

  static boolean ofTheInfrastructure(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isOne(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOne(Throwable cause) {
    return switch (cause) {
      case SQLTransientException transientFault -> true;
      case SQLException sql -> passes(sql.getSQLState(), sql.getMessage());
      default -> false;
    };
  }

  private static boolean passes(@Nullable String state, @Nullable String message) {
    if (state == null) {
      // Agroal's pool gives no state when no connection came free in time
      return message != null && message.contains("cquisition timeout");
    }
    return STATES.contains(state)
        || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
  }
}
