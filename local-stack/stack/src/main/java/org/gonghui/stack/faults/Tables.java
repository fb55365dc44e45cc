package org.gonghui.stack.faults;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.gonghui.embedded.ServiceDatabase;
import org.jspecify.annotations.Nullable;

/// A service's tables, looked at with the service's own rights on a connection that is opened again when it broke. Not
/// for two threads at a time.
final class Tables implements AutoCloseable {
  /// A server that hangs is as one that is away.
  private static final String SECONDS = "5";

  private final String address;
  private final ServiceDatabase database;
  private @Nullable Connection open;

  /// @param address JDBC address of the server, with a slash at its end
  Tables(String address, String service) {
    this.address = address;
    this.database = new ServiceDatabase(service);
  }

  /// A look at the tables.
  @FunctionalInterface
  interface Look<T> {
    T at(Connection tables) throws SQLException;
  }

  /// @throws SQLException also when the server is away
  <T> T look(Look<T> look) throws SQLException {
    try {
      return look.at(connection());
    } catch (SQLException e) {
      close();
      throw e;
    }
  }

  /// The first column of each row.
  List<String> texts(String query) throws SQLException {
    return texts(query, select -> {});
  }

  /// The first column of each row of a query about ids.
  List<String> texts(String query, Collection<UUID> ids) throws SQLException {
    return texts(
        query,
        select -> select.setArray(1, select.getConnection().createArrayOf("uuid", ids.toArray())));
  }

  private List<String> texts(String query, Binding binding) throws SQLException {
    return look(tables -> {
      try (var select = tables.prepareStatement(query)) {
        binding.bind(select);
        var texts = new ArrayList<String>();
        try (var rows = select.executeQuery()) {
          while (rows.next()) {
            texts.add(rows.getString(1));
          }
        }
        return texts;
      }
    });
  }

  @FunctionalInterface
  private interface Binding {
    void bind(PreparedStatement select) throws SQLException;
  }

  private Connection connection() throws SQLException {
    if (open == null) {
      var settings = new Properties();
      settings.setProperty("user", database.app());
      settings.setProperty("password", database.app());
      settings.setProperty("connectTimeout", SECONDS);
      settings.setProperty("socketTimeout", SECONDS);
      open = DriverManager.getConnection(address + database.name(), settings);
    }
    return open;
  }

  @Override
  public void close() {
    var closing = open;
    open = null;
    if (closing != null) {
      try {
        closing.close();
      } catch (SQLException gone) {
        // it was broken: that is why it is closed
      }
    }
  }
}
