package org.gonghui.roster;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.event.Reads;
import org.gonghui.kit.scope.ScopeClosure;
import org.jspecify.annotations.Nullable;

/// Keeps `roster_organization` and, from its parents, the closure that scoped queries ask.
@ApplicationScoped
class OrganizationProjection {

  /// What is read of `OrganizationChanged`.
  @Reads("OrganizationChanged")
  record OrganizationChanged(
      String type,
      String name,
      @Nullable UUID parentId,
      List<UUID> industryParentIds,
      String divisionCode,
      boolean hardshipEnterprise,
      boolean open) {}

  private record Place(UUID id, @Nullable UUID parent, List<UUID> industryParents) {}

  private static final String CHANNEL = "roster-organization";
  private static final String UPSERT =
      """
      insert into roster_organization (id, version, erased, type, name, parent_id, industry_parent_ids,
          division_code, hardship_enterprise, open)
      select e.id, e.version, e.state is null, s.type, s.name, s."parentId",
          coalesce(s."industryParentIds", '{}'), s."divisionCode", s."hardshipEnterprise", s.open
      from jsonb_to_recordset(cast(? as jsonb)) as e(id uuid, version bigint, state jsonb),
          jsonb_to_record(coalesce(e.state, '{}')) as s(type text, name text, "parentId" uuid,
              "industryParentIds" uuid[], "divisionCode" text, "hardshipEnterprise" boolean, open boolean)
      on conflict (id) do update set (version, erased, type, name, parent_id, industry_parent_ids,
          division_code, hardship_enterprise, open)
        = (excluded.version, excluded.erased, excluded.type, excluded.name, excluded.parent_id,
          excluded.industry_parent_ids, excluded.division_code, excluded.hardship_enterprise, excluded.open)
        where roster_organization.version < excluded.version
      returning id
      """;

  private final Projection projection;
  private final RosterTables tables;
  private final ScopeClosure closure;
  private final Event<RosterChanged> changed;

  OrganizationProjection(
      Projection projection,
      RosterTables tables,
      ScopeClosure closure,
      Event<RosterChanged> changed) {
    this.projection = projection;
    this.tables = tables;
    this.closure = closure;
    this.changed = changed;
  }

  @Incoming(CHANNEL)
  @Blocking
  void take(ConsumerRecords<String, String> batch) {
    projection.take(CHANNEL, batch, UPSERT, OrganizationChanged.class, this::place);
  }

  private void place(Set<UUID> ids) {
    tables
        .all(
            "select id, parent_id, industry_parent_ids from roster_organization where id = any(?)",
            row ->
                new Place(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    List.of((UUID[]) row.getArray(3).getArray())),
            (Object) ids.toArray(UUID[]::new))
        .forEach(place -> closure.place(place.id(), place.parent(), place.industryParents()));
    changed.fire(RosterChanged.organizations(ids));
  }
}
