package org.gonghui.stack.operating;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.embedded.ServiceDatabase;

/// The rows of a read model, looked at in the service's database with the service's own rights.
///
/// @param address JDBC address of the server, with a slash at its end
record ReadModelRows(String address, ReadModel model) {

  /// What the rows are now, to be compared.
  ///
  /// @param digest over all rows of the table and of what is derived from it
  record Content(long rows, String digest) {}

  Content content() {
    var tables = Stream.concat(Stream.of(model.table()), model.derived().stream());
    var rows =
        tables
            .map("select md5(t::text) as row from %s t"::formatted)
            .collect(Collectors.joining(" union all "));
    var digest =
        "select coalesce(md5(string_agg(row, '' order by row)), '-') from (%s) r".formatted(rows);
    return new Content(count("select count(*) from " + model.table()), text(digest));
  }

  /// The version of each row by its key; -1 until it has been written anew.
  Map<String, Long> versions() {
    var versions = new HashMap<String, Long>();
    var query = "select %s, version from %s".formatted(model.key(), model.table());
    try (var connection = open();
        var select = connection.prepareStatement(query);
        var row = select.executeQuery()) {
      while (row.next()) {
        versions.put(row.getString(1), row.getLong(2));
      }
      return versions;
    } catch (SQLException e) {
      throw new Unseen(e);
    }
  }

  private long count(String query) {
    return Long.parseLong(text(query));
  }

  /// Names of tables and channels are this program's own.
  private String text(String query) {
    try (var connection = open();
        var select = connection.prepareStatement(query);
        var row = select.executeQuery()) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new Unseen(e);
    }
  }

  private Connection open() throws SQLException {
    var database = new ServiceDatabase(model.service());
    return DriverManager.getConnection(address + database.name(), database.app(), database.app());
  }
}
