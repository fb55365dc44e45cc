package org.gonghui.member.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    outbox.addAll(
        organizations.all(ids).stream()
            .collect(Collectors.toMap(Organization::changed, Organization::version)));
  }
}
