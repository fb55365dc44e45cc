package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.gonghui.testing.Database;

/// A fund that another transaction has, as one that prepares or releases a batch has it.
final class HeldFund implements AutoCloseable {
  private final Connection holder;
  private final long process;

  /// From whoever moves a payment.
  static HeldFund fromMoves(UUID fund) throws SQLException {
    return new HeldFund(fund, "no key update");
  }

  /// From whoever reserves a sum too.
  static HeldFund fromEverybody(UUID fund) throws SQLException {
    return new HeldFund(fund, "update");
  }

  private HeldFund(UUID fund, String lockFor) throws SQLException {
    holder = Database.connect();
    holder.setAutoCommit(false);
    try (var lock =
        holder.prepareStatement("select pg_backend_pid() from fund where id = ? for " + lockFor)) {
      lock.setObject(1, fund);
      try (var row = lock.executeQuery()) {
        row.next();
        process = row.getLong(1);
      }
    }
  }

  /// Until somebody waits for the fund.
  void awaitFirst() {
    await()
        .until(() ->
            Database.number(
                    "select count(*) from pg_stat_activity where cast(? as int) = any(pg_blocking_pids(pid))",
                    process)
                > 0);
  }

  /// Until another transaction waits too: behind that one, for whatever that one has. Of the whole database, so nothing else may
  /// be waiting in it.
  void awaitSecond() {
    await()
        .until(() ->
            Database.number(
                    "select count(*) from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0")
                > 1);
  }

  /// A call that waits for the fund, and goes on once it is free.
  ///
  /// @return what it answered then
  <T> T holdsUp(Callable<T> call) throws Exception {
    try (var threads = Executors.newSingleThreadExecutor()) {
      var calling = threads.submit(call);
      try {
        awaitFirst();
        assertThat(calling).isNotDone();
      } finally {
        letGo();
      }
      return calling.get();
    }
  }

  void letGo() throws SQLException {
    holder.rollback();
  }

  @Override
  public void close() throws SQLException {
    holder.close();
  }
}
