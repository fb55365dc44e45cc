package org.gonghui.roster;

import java.sql.SQLException;

/// The database did not answer, or refused what a projection wrote; the cause's SQLState tells which.
class RosterUnavailable extends RuntimeException {
  RosterUnavailable(SQLException cause) {
    super("the roster's tables: " + cause.getSQLState(), cause);
  }
}
