package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.Outbox;
import org.gonghui.kit.event.StateOwner;

/// All organisations, to be told of again.
@ApplicationScoped
class OrganizationStates implements StateOwner {
  private final Organizations organizations;
  private final Outbox outbox;

  OrganizationStates(Organizations organizations, Outbox outbox) {
    this.organizations = organizations;
    this.outbox = outbox;
  }

  @Override
  public Class<? extends Event> type() {
    return OrganizationChanged.class;
  }

  @Override
  public String ids() {
    return "select cast(id as text) from organization";
  }

  @Override
  public void tell(Set<UUID> ids) {
    var versions = new HashMap<OrganizationChanged, Long>();
    organizations.all(ids).forEach(one -> versions.put(one.changed(), one.version()));
    outbox.addAll(versions.keySet(), event -> versions.getOrDefault(event, 0L));
  }
}
