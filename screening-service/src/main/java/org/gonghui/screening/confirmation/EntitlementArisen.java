package org.gonghui.screening.confirmation;

import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.EventType;

/// Somebody is entitled to follow-up support. Who and why is sealed for assistance-service, in one size.
///
/// @param reference of this entitlement; the key, so that nothing else is told by it
/// @param sealed opens on channel `entitlement` to reference, memberId, code and campaignId
@EventType(topic = "gonghui.screening.entitlement", kind = EventType.Kind.TRIGGER)
record EntitlementArisen(UUID reference, String sealed) implements Event {
  static final long SEQUENCE = 1;

  @Override
  public String key() {
    return reference.toString();
  }
}
