package org.gonghui.member;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/// Rows on their way into one statement: each column as an array, for `unnest`.
///
/// @param statement that takes them
public record Batch<R>(PreparedStatement statement, List<R> rows) {

  /// A value of a row that is never null.
  @FunctionalInterface
  public interface Column<R> {
    Object of(R row);
  }

  /// @param place of the parameter, from 1
  /// @param type as PostgreSQL names it
  public Batch<R> with(int place, String type, Column<? super R> column) throws SQLException {
    var values = rows.stream().map(column::of).toArray();
    statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    return this;
  }

  /// Of bytes, some of which may be absent.
  public Batch<R> withBytes(int place, Function<? super R, byte[]> column) throws SQLException {
    var values = rows.stream().map(column).toArray(byte[][]::new);
    statement.setArray(place, statement.getConnection().createArrayOf("bytea", values));
    return this;
  }
}
