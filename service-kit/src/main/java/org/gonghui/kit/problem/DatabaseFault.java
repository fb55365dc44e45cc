package org.gonghui.kit.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
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

  /// Whether the infrastructure failed and nothing is wrong with the work, so that it may be tried without end. Who was
  /// overtaken may be so for a fault of their own.
  static boolean isOutage(Throwable fault) {
    return of(fault).filter(known -> known.passes() && !(known instanceof Overtaken)).isPresent();
  }

  /// Whether nothing is wrong but that another transaction stood in the way.
  static boolean isContended(Throwable fault) {
    return of(fault).filter(Contended.class::isInstance).isPresent();
  }

  /// @return empty when the fault is not the database's, or is a mistake in a statement
  static Optional<DatabaseFault> of(Throwable fault) {
    if (Causes.find(fault, StaleStateException.class).isPresent()
        || Causes.find(fault, OptimisticLockException.class).isPresent()) {
      return Optional.of(new Overtaken());
    }
    return Causes.all(fault, SQLException.class).flatMap(sql -> ofSql(sql).stream()).findFirst();
  }

  private static Optional<DatabaseFault> ofSql(SQLException fault) {
    var state = fault.getSQLState();
    if (state == null || state.length() != 5) {
      return Optional.of(fault).filter(DatabaseFault::isPools).map(_ -> new Away());
    }
    // the other copy of the database has taken over, or the server ended who hung in a transaction
    if (state.equals("25006") || state.equals("25P03")) {
      return Optional.of(new Away());
    }
    return switch (state.substring(0, 2)) {
      case "23" -> Optional.ofNullable(constraint(fault)).map(Violated::new);
      case "40" -> Optional.of(new Contended());
      // of this class a lock that was not to be had in time alone
      case "55" -> state.equals("55P03") ? Optional.of(new Contended()) : Optional.empty();
      case "08", "53", "57", "58" -> Optional.of(new Away());
      default -> Optional.empty();
    };
  }

  /// The server always gives a state; Agroal gives none when no connection came free in time.
  private static boolean isPools(SQLException fault) {
    var message = fault.getMessage();
    return fault instanceof SQLTransientException
        || (message != null && message.contains("cquisition timeout"));
  }

  private static @Nullable String constraint(SQLException fault) {
    return fault instanceof PSQLException told && told.getServerErrorMessage() != null
        ? told.getServerErrorMessage().getConstraint()
        : null;
  }
}
