package org.gonghui.member.organization;

import java.util.List;
import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.EventType;
import org.jspecify.annotations.Nullable;

/// The state of an organisation that other services know (M6, M7). A dissolved union is closed, never removed.
///
/// @param type one of [OrganizationType]; open to new values
/// @param parentId the parent by area; absent for a root
/// @param industryParentIds the industry federations that it also belongs to
/// @param divisionCode 6 or 9 digits
/// @param hardshipEnterprise whether the federation has listed the enterprise as one in hardship
/// @param mergedInto the union that it was merged into; absent for others
@EventType(topic = "gonghui.organization", kind = EventType.Kind.STATE)
record OrganizationChanged(
    UUID organizationId,
    String type,
    String name,
    @Nullable UUID parentId,
    List<UUID> industryParentIds,
    String divisionCode,
    boolean hardshipEnterprise,
    boolean open,
    @Nullable UUID mergedInto)
    implements Event {
  @Override
  public String key() {
    return organizationId.toString();
  }
}
