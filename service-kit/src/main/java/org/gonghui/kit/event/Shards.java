package org.gonghui.kit.event;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.lease.Leases;

/// The parts of the outbox that are sent side by side. Their number is the count of rows in `relay_shard`; it is changed
/// while no relay runs, because a key may move to another shard.
@ApplicationScoped
class Shards {
  private final javax.sql.DataSource database;
  private final Leases leases;
  private final Backlog backlog;
  private final Couriers couriers;
  private final Doorbell doorbell;
  private final OutboxMeters meters;
  private final RelayConfig config;
  private final String service;

  Shards(
      @DataSource("background") javax.sql.DataSource database,
      Leases leases,
      Backlog backlog,
      Couriers couriers,
      Doorbell doorbell,
      OutboxMeters meters,
      RelayConfig config,
      @ConfigProperty(name = "gonghui.service") String service) {
    this.database = database;
    this.leases = leases;
    this.backlog = backlog;
    this.couriers = couriers;
    this.doorbell = doorbell;
    this.meters = meters;
    this.config = config;
    this.service = service;
  }

  List<Shard> open() throws SQLException {
    int count = count();
    return IntStream.range(0, count).mapToObj(number -> shard(number, count)).toList();
  }

  Shard shard(int number, int count) {
    return new Shard(
        "gonghui." + service + ".relay." + number,
        new Backlog.Slice(number, count, config.batch()),
        leases,
        backlog,
        couriers,
        doorbell,
        meters,
        config.lease());
  }

  private int count() throws SQLException {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement("select count(*) from relay_shard");
        var row = query.executeQuery()) {
      row.next();
      return row.getInt(1);
    }
  }
}
