package org.gonghui.kit.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Optional;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/// What a fault from the database means for who asked.
public sealed interface DatabaseFault {

  /// A promise that the schema keeps was about to be broken.
  ///
  /// @param constraint its name
  record Violated(String constraint) implements DatabaseFault {}

  /// Somebody else changed the same row first.
  record Overtaken() implements DatabaseFault {}

  /// Two transactions stood in each other's way; the same call may go through now.
  record Contended() implements DatabaseFault {}

  /// The database is away or full, or no connection came free in time.
  record Away() implements DatabaseFault {}

  /// Whether the same work may succeed a little later.
  default boolean passes() {
    return switch (this) {
      case Violated _ -> false;
      case Overtaken _, Contended _, Away _ -> true;
    };
  }

  /// @return empty when the fault is not the database's, or is a mistake in a statement
  static Optional<DatabaseFault> of(Throwable fault) {
    if (Causes.find(fault, StaleStateException.class).isPresent()
        || Causes.find(fault, OptimisticLockException.class).isPresent()) {
      return Optional.of(new Overtaken());
    }
    return Causes.find(fault, SQLException.class).flatMap(DatabaseFault::ofSql);
  }

  private static Optional<DatabaseFault> ofSql(SQLException fault) {
    var state = fault.getSQLState();
    if (state == null) {
      // Agroal's time-out of an acquisition carries no state
      return Optional.of(new Away());
    }
    return switch (state.substring(0, 2)) {
      case "23" -> Optional.ofNullable(constraint(fault)).map(Violated::new);
      case "40", "55" -> Optional.of(new Contended());
      case "08", "53", "57", "58" -> Optional.of(new Away());
      default -> Optional.empty();
    };
  }

  private static @Nullable String constraint(SQLException fault) {
    return fault instanceof PSQLException told && told.getServerErrorMessage() != null
        ? told.getServerErrorMessage().getConstraint()
        : null;
  }
}
