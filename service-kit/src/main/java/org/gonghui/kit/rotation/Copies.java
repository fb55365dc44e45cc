package org.gonghui.kit.rotation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.sealing.BlindIndex;
import org.gonghui.kit.sealing.KeysConfig;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.kit.sql.Sql;

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
  void tell() {
    tell(KeySet.ENCRYPTION, vault.currentKey());
    tell(KeySet.INDEX, index.currentKey());
    tell(KeySet.FORMER_INDEX, index.formerKey());
    Sql.update(database, FORGET, forget -> forget.setObject(1, Sql.utc(lately())));
  }

  private void tell(KeySet keys, int keyId) {
    Sql.update(
        database,
        TELL,
        tell -> {
          tell.setObject(1, self);
          tell.setString(2, keys.name());
          tell.setInt(3, keyId);
          tell.setObject(4, Sql.utc(clock.instant()));
        });
  }

  /// Whether a copy that was alive lately writes with another key than this one. In the running transaction.
  boolean writeOtherwise(KeySet keys, int keyId) {
    return Sql.list(
            database,
            OTHERS,
            select -> {
              select.setString(1, keys.name());
              select.setInt(2, keyId);
              select.setObject(3, Sql.utc(lately()));
            },
            row -> row.getBoolean(1))
        .getFirst();
  }

  private Instant lately() {
    return clock.instant().minus(config.settle());
  }
}
