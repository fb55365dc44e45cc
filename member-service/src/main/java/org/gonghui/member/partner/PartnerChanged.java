package org.gonghui.member.partner;

import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.EventType;
import org.jspecify.annotations.Nullable;

/// The state of a partner that every service goes by.
///
/// @param kind HOSPITAL, AGENCY, BANK or MERCHANT; open to new values
/// @param organizationId the union that it works for; absent where it works for all
/// @param state ACTIVE or SUSPENDED: calls of a suspended partner are refused
@EventType(topic = "gonghui.partner", kind = EventType.Kind.STATE)
record PartnerChanged(
    UUID partnerId, String kind, @Nullable UUID organizationId, String name, String state)
    implements Event {
  @Override
  public String key() {
    return partnerId.toString();
  }
}
