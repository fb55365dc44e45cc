package org.gonghui.assistance;

import org.gonghui.testing.Database;

/// The database as it is after it was set back, as far as the service can tell: a restoration is noted, and what it forgot is
/// not there.
public final class SetBack {
  private SetBack() {}

  /// To five minutes ago, just now.
  public static void now() {
    Database.execute("insert into restoration (restored_to) values (now() - interval '5 minutes')");
  }

  /// To two hours ago, an hour ago.
  public static void anHourAgo() {
    Database.execute(
        "insert into restoration (restored_to, recorded_at) values (now() - interval '2 hours', now() - interval '1 hour')");
  }

  /// Once more, before the first was settled.
  public static void again() {
    Database.execute(
        "insert into restoration (incarnation, restored_to) select max(incarnation) + 1, now() from restoration");
  }

  /// As if nothing had been set back.
  public static void undone() {
    Database.execute("delete from transfer_explanation");
    Database.execute("delete from bank_answers_read");
    Database.execute("delete from restoration");
    Database.execute("delete from republication");
  }
}
