package org.gonghui.roster;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.event.Reads;
import org.jspecify.annotations.Nullable;

/// Keeps `roster_partner`.
@ApplicationScoped
class PartnerProjection {

  /// What is read of `PartnerChanged`.
  @Reads("PartnerChanged")
  record PartnerChanged(String kind, @Nullable UUID organizationId, String name, String state) {}

  private static final String CHANNEL = "roster-partner";
  private static final String UPSERT =
      """
      insert into roster_partner (id, version, erased, kind, organization_id, name, state)
      select e.id, e.version, e.state is null, s.kind, s."organizationId", s.name, s.state
      from jsonb_to_recordset(cast(? as jsonb)) as e(id uuid, version bigint, state jsonb),
          jsonb_to_record(coalesce(e.state, '{}')) as s(kind text, "organizationId" uuid, name text,
              state text)
      on conflict (id) do update set (version, erased, kind, organization_id, name, state)
        = (excluded.version, excluded.erased, excluded.kind, excluded.organization_id, excluded.name,
          excluded.state)
        where roster_partner.version < excluded.version
      returning id
      """;

  private final Projection projection;

  PartnerProjection(Projection projection) {
    this.projection = projection;
  }

  @Incoming(CHANNEL)
  @Blocking
  void take(ConsumerRecords<String, String> batch) {
    projection.take(CHANNEL, batch, UPSERT, PartnerChanged.class, _ -> {});
  }
}
