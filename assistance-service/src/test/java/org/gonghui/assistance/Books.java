package org.gonghui.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.gonghui.promises.LedgerPromises;
import org.gonghui.testing.Database;

/// What must hold in the ledger at any time.
public final class Books {
  private Books() {}

  public static void balance() {
    try (var tables = Database.connect()) {
      for (var promise : LedgerPromises.ALL) {
        assertThat(promise.broken(tables)).isEmpty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
