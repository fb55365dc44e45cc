package org.gonghui.roster;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.event.Reads;
import org.jspecify.annotations.Nullable;

/// Keeps `roster_account`: which login is which member.
@ApplicationScoped
class AccountProjection {

  /// What is read of `AccountChanged`.
  @Reads("AccountChanged")
  record AccountChanged(
      String issuer, String subject, Instant boundAt, @Nullable Instant replacedAt) {}

  private static final String CHANNEL = "roster-account";
  private static final String UPSERT =
      """
      insert into roster_account (member_id, version, erased, issuer, subject, bound_at, replaced_at)
      select e.id, e.version, e.state is null, s.issuer, s.subject, s."boundAt", s."replacedAt"
      from jsonb_to_recordset(cast(? as jsonb)) as e(id uuid, version bigint, state jsonb),
          jsonb_to_record(coalesce(e.state, '{}')) as s(issuer text, subject text,
              "boundAt" timestamptz, "replacedAt" timestamptz)
      on conflict (member_id) do update set (version, erased, issuer, subject, bound_at, replaced_at)
        = (excluded.version, excluded.erased, excluded.issuer, excluded.subject, excluded.bound_at,
          excluded.replaced_at)
        where roster_account.version < excluded.version
      returning member_id
      """;

  private final Projection projection;
  private final Event<RosterChanged> changed;

  AccountProjection(Projection projection, Event<RosterChanged> changed) {
    this.projection = projection;
    this.changed = changed;
  }

  @Incoming(CHANNEL)
  @Blocking
  void take(ConsumerRecords<String, String> batch) {
    projection.take(
        CHANNEL,
        batch,
        UPSERT,
        AccountChanged.class,
        ids -> changed.fire(RosterChanged.members(ids)));
  }
}
