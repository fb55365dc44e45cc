package org.gonghui.kit.rotation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.KeysConfig;
import org.gonghui.kit.sealing.Vault;

/// Which keys the copies of this service write with: each tells it as often as it reads its file. A copy whose file is not
/// fit goes on with the keys that it has, and says so here.
@Singleton
class Copies {
  private static final String TELL =
      """
      insert into key_copy (copy, keys, key_id, seen_at) values (?, ?, ?, ?)
      on conflict (copy, keys) do update set key_id = excluded.key_id, seen_at = excluded.seen_at\
      """;
  private static final String FORGET = "delete from key_copy where seen_at < ?";
  private static final String OTHERS =
      "select exists (select from key_copy where keys = ? and key_id <> ? and seen_at >= ?)";

  private final UUID self;
  private final DataSource database;
  private final Vault vault;
  private final BlindIndex index;
  private final KeysConfig config;
  private final Clock clock;

  Copies(
      DataSource database, Vault vault, BlindIndex index, KeysConfig config, Ids ids, Clock clock) {
    this.self = ids.next();
    this.database = database;
    this.vault = vault;
    this.index = index;
    this.config = config;
    this.clock = clock;
  }

  /// Tells this copy's own, and forgets who has said nothing for as long as a sweep settles.
  @Scheduled(every = "${gonghui.keys.reread:5s}", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void tell() throws SQLException {
    try (var connection = database.getConnection()) {
      try (var tell = connection.prepareStatement(TELL)) {
        for (var own : current().entrySet()) {
          tell.setObject(1, self);
          tell.setString(2, own.getKey().name());
          tell.setInt(3, own.getValue());
          tell.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
          tell.addBatch();
        }
        tell.executeBatch();
      }
      try (var forget = connection.prepareStatement(FORGET)) {
        forget.setObject(1, lately().atOffset(ZoneOffset.UTC));
        forget.executeUpdate();
      }
    }
  }

  /// The ids of the keys that this copy writes with.
  Map<KeySet, Integer> current() {
    return new EnumMap<>(
        Map.of(KeySet.ENCRYPTION, vault.currentKey(), KeySet.INDEX, index.currentKey()));
  }

  /// Whether a copy that was alive lately writes with another key than this one.
  boolean writeOtherwise(Connection connection, KeySet keys, int keyId) throws SQLException {
    try (var select = connection.prepareStatement(OTHERS)) {
      select.setString(1, keys.name());
      select.setInt(2, keyId);
      select.setObject(3, lately().atOffset(ZoneOffset.UTC));
      try (var row = select.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }

  private Instant lately() {
    return clock.instant().minus(config.settle());
  }
}
