package org.gonghui.roster;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.event.Reads;
import org.jspecify.annotations.Nullable;

/// Keeps `roster_member`.
@ApplicationScoped
class MemberProjection {

  /// What is read of `MemberChanged`.
  @Reads("MemberChanged")
  record MemberChanged(
      UUID organizationId,
      String sex,
      int birthYear,
      int birthMonth,
      String employmentForm,
      String status,
      List<String> skillLevels,
      String sealedName,
      @Nullable UUID mergedInto) {}

  private static final String CHANNEL = "roster-member";
  private static final String UPSERT =
      """
      insert into roster_member (id, version, erased, organization_id, sex, birth_year, birth_month,
          employment_form, status, skill_levels, sealed_name, merged_into)
      select e.id, e.version, e.state is null, s."organizationId", s.sex, s."birthYear", s."birthMonth",
          s."employmentForm", s.status, coalesce(s."skillLevels", '{}'), s."sealedName", s."mergedInto"
      from jsonb_to_recordset(cast(? as jsonb)) as e(id uuid, version bigint, state jsonb),
          jsonb_to_record(coalesce(e.state, '{}')) as s("organizationId" uuid, sex text,
              "birthYear" smallint, "birthMonth" smallint, "employmentForm" text, status text,
              "skillLevels" text[], "sealedName" text, "mergedInto" uuid)
      on conflict (id) do update set (version, erased, organization_id, sex, birth_year, birth_month,
          employment_form, status, skill_levels, sealed_name, merged_into)
        = (excluded.version, excluded.erased, excluded.organization_id, excluded.sex, excluded.birth_year,
          excluded.birth_month, excluded.employment_form, excluded.status, excluded.skill_levels,
          excluded.sealed_name, excluded.merged_into)
        where roster_member.version < excluded.version
      returning id
      """;

  private final Projection projection;
  private final Event<RosterChanged> changed;

  MemberProjection(Projection projection, Event<RosterChanged> changed) {
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
        MemberChanged.class,
        ids -> changed.fire(RosterChanged.members(ids)));
  }
}
