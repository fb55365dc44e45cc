package org.gonghui.kit.sql;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The conditions that a caller's filters ask for, and their values.
public final class Conditions implements Sql.Binding {
  private final StringBuilder sql = new StringBuilder(" where true");
  private final List<Object> values = new ArrayList<>();

  /// @param condition with one `?`
  /// @param value nothing is asked for where it is null
  /// @return these
  public Conditions and(String condition, @Nullable Object value) {
    if (value != null) {
      sql.append(" and ").append(condition);
      values.add(value instanceof Instant instant ? Sql.utc(instant) : value);
    }
    return this;
  }

  /// `where …`, which always holds where nothing is asked for.
  public String sql() {
    return sql.toString();
  }

  @Override
  public void on(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      statement.setObject(i + 1, values.get(i));
    }
  }
}
