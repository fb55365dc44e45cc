package org.gonghui.bench.part;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Whether a service's audit is sealed to its end.
///
/// @param url of its database
record SealedAll(String url) {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String SUPERUSER = "postgres";
  private static final String LAST =
      """
      select coalesce((select exists (select 1 from audit_seal s where s.entry_id = e.id)
                       from audit_entry e order by e.transaction_id desc, e.id desc limit 1), true)
      """;

  void await() {
    var end = System.nanoTime() + PATIENCE.toNanos();
    try (var database = DriverManager.getConnection(url, SUPERUSER, SUPERUSER);
        var last = database.prepareStatement(LAST)) {
      while (true) {
        try (var row = last.executeQuery()) {
          if (row.next() && row.getBoolean(1)) {
            return;
          }
        }
        if (System.nanoTime() > end) {
          throw new IllegalStateException("the audit is not sealed within " + PATIENCE);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
