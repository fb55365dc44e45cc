package org.gonghui.kit.lease;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.ids.Ids;

/// Gives leases of work to this copy of the service, by the database's clock, outside of any transaction.
@ApplicationScoped
public class Leases {
  private static final String TAKE =
      """
      insert into lease (name, holder, epoch, expires_at)
      values (?, ?, 1, clock_timestamp() + ? * interval '1 millisecond')
      on conflict (name) do update set
        epoch = lease.epoch + case when lease.holder = excluded.holder then 0 else 1 end,
        holder = excluded.holder,
        expires_at = excluded.expires_at
      where lease.holder = excluded.holder or lease.expires_at < clock_timestamp()
      returning epoch
      """;
  private static final String HOLDS =
      "select 1 from lease where name = ? and holder = ? and epoch = ?";
  private static final String RELEASE =
      "update lease set expires_at = '-infinity' where name = ? and holder = ? and epoch = ?";

  private final javax.sql.DataSource database;
  private final UUID holder;

  Leases(@DataSource("background") javax.sql.DataSource database, Ids ids) {
    this.database = database;
    this.holder = ids.next();
  }

  /// Takes or prolongs the lease.
  ///
  /// @return empty while another copy holds it
  public Optional<Lease> take(String name, Duration length) throws SQLException {
    var asked = System.nanoTime();
    try (var connection = database.getConnection();
        var take = connection.prepareStatement(TAKE)) {
      take.setString(1, name);
      take.setObject(2, holder);
      take.setLong(3, length.toMillis());
      try (var taken = take.executeQuery()) {
        return taken.next()
            ? Optional.of(new Lease(name, holder, taken.getLong(1), asked + length.toNanos()))
            : Optional.empty();
      }
    }
  }

  /// Reads again whether nobody has taken it over.
  public boolean isMine(Lease lease) throws SQLException {
    try (var connection = database.getConnection();
        var holds = connection.prepareStatement(HOLDS)) {
      holds.setString(1, lease.name());
      holds.setObject(2, lease.holder());
      holds.setLong(3, lease.epoch());
      try (var row = holds.executeQuery()) {
        return row.next();
      }
    }
  }

  /// Gives it back before its time.
  public void release(Lease lease) throws SQLException {
    try (var connection = database.getConnection();
        var release = connection.prepareStatement(RELEASE)) {
      release.setString(1, lease.name());
      release.setObject(2, lease.holder());
      release.setLong(3, lease.epoch());
      release.executeUpdate();
    }
  }
}
