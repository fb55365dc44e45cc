package org.gonghui.promises;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What must hold in one service's tables at every moment, whoever died before. One statement is one snapshot, so a
/// promise can be looked at while everybody writes.
///
/// @param words the promise, as a sentence
/// @param query answers one text for each thing that breaks it
public record Promise(String words, String query) {

  /// What breaks it now; at most this many things are named.
  private static final int MOST = 5;

  /// @return a line for each thing that breaks it, none while it holds
  public List<String> broken(Connection tables) throws SQLException {
    try (var statement = tables.createStatement()) {
      statement.setMaxRows(MOST);
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery(query)) {
        while (rows.next()) {
          found.add(words + ": " + rows.getString(1));
        }
      }
      return found;
    }
  }
}
