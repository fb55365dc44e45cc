package org.gonghui.bench.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Fills a service's outbox: all rows in one transaction, so that the relay finds them at once.
///
/// @param url of the service's database
record WaitingRows(String url) {
  private static final String SUPERUSER = "postgres";

  void fill(String topic, long count) {
    try (var database = DriverManager.getConnection(url, SUPERUSER, SUPERUSER);
        var vacuum = database.createStatement();
        var insert = database.prepareStatement(sql())) {
      // each time over a table without dead rows of the last one
      vacuum.execute("vacuum (analyze) outbox");
      insert.setString(1, topic);
      insert.setLong(2, count);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The outbox could not be filled", e);
    }
  }

  private static String sql() {
    try (var resource = WaitingRows.class.getResourceAsStream("outbox.sql")) {
      return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
