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
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.audit.AuditFailed;
import org.gonghui.kit.audit.AuditHead;
import org.gonghui.kit.event.Outbox;

/// Tells another service the head of the chain.
@Singleton
class Anchoring {
  static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final String INSERT =
      """
      insert into audit_anchor_made (position, made_at) values (?, ?)
      on conflict do nothing\
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
    if (head.position() > 0 && isNew(head.position(), now)) {
      outbox.add(
          new AuditAnchored(
              service, head.position(), head.position(), BASE64.encodeToString(head.link()), now),
          head.position());
    }
  }

  /// Notes the anchor; false where this copy or another has made it before.
  private boolean isNew(long position, Instant now) {
    try (var connection = database.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setLong(1, position);
      insert.setObject(2, now.atOffset(ZoneOffset.UTC));
      return insert.executeUpdate() == 1;
    } catch (SQLException failed) {
      throw new AuditFailed(failed);
    }
  }
}
