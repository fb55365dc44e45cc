package org.gonghui.roster;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.LocalDate;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.event.Reads;
import org.jspecify.annotations.Nullable;

/// Keeps `roster_hardship`: who is filed as a worker in hardship, and until when. Nobody tells of it yet: the
/// hardship files of assistance-service (A0) come with an issue of their own, and the topic is empty until then.
@ApplicationScoped
class HardshipProjection {

  /// What is read of `HardshipChanged`.
  @Reads("HardshipChanged")
  record HardshipChanged(@Nullable String level, @Nullable LocalDate validUntil) {}

  private static final String CHANNEL = "roster-hardship";
  private static final String UPSERT =
      """
      insert into roster_hardship (member_id, version, erased, level, valid_until)
      select e.id, e.version, e.state is null, s.level, s."validUntil"
      from jsonb_to_recordset(cast(? as jsonb)) as e(id uuid, version bigint, state jsonb),
          jsonb_to_record(coalesce(e.state, '{}')) as s(level text, "validUntil" date)
      on conflict (member_id) do update set (version, erased, level, valid_until)
        = (excluded.version, excluded.erased, excluded.level, excluded.valid_until)
        where roster_hardship.version < excluded.version
      returning member_id
      """;

  private final Projection projection;
  private final Event<RosterChanged> changed;

  HardshipProjection(Projection projection, Event<RosterChanged> changed) {
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
        HardshipChanged.class,
        ids -> changed.fire(RosterChanged.members(ids)));
  }
}
