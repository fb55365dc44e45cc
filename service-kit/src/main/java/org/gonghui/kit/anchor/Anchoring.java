package org.gonghui.kit.anchor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.audit.AuditFailed;
import org.gonghui.kit.audit.AuditHead;
import org.gonghui.kit.event.Outbox;

/// Tells another service the head of the chain.
@Singleton
class Anchoring {
  static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  /// Counts what came since the last one: the rows themselves, so that a position without its row shows.
  private static final String INSERT =
      """
      insert into audit_anchor_made (position, made_at, entries)
      select head.position, head.made_at, coalesce(last.entries, 0) + (
        select count(*) from audit_seal s where s.position > coalesce(last.position, 0) and s.position <= head.position)
      from (select cast(? as bigint) as position, cast(? as timestamptz) as made_at) head
      left join lateral (
        select m.position, m.entries from audit_anchor_made m where m.entries is not null and m.position < head.position
        order by m.position desc limit 1) last on true
      on conflict do nothing returning entries\
      """;

  private final AuditHead audit;
  private final Outbox outbox;
  private final DataSource database;
  private final Clock clock;
  private final String service;

  Anchoring(
      AuditHead audit,
      Outbox outbox,
      DataSource database,
      Clock clock,
      @ConfigProperty(name = "gonghui.service") String service) {
    this.audit = audit;
    this.outbox = outbox;
    this.database = database;
    this.clock = clock;
    this.service = service;
  }

  @Scheduled(every = "${gonghui.anchors.every:60s}", concurrentExecution = ConcurrentExecution.SKIP)
  void anchor() {
    QuarkusTransaction.requiringNew().run(this::anchorHead);
  }

  private void anchorHead() {
    var head = audit.now();
    var now = clock.instant();
    if (head.position() > 0) {
      note(head.position(), now)
          .ifPresent(entries ->
              outbox.add(
                  new AuditAnchored(
                      service, head.position(), entries, BASE64.encodeToString(head.link()), now),
                  head.position()));
    }
  }

  /// @return how many entries the chain has; empty where this copy or another has made the anchor before
  private OptionalLong note(long position, Instant now) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, position);
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (var row = insert.executeQuery()) {
        return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException failed) {
      throw new AuditFailed(failed);
    }
  }
}
