package org.gonghui.screening.confirmation;

import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.EventType;

/// The result that an entitlement rested on was taken back.
///
/// @param reference of the entitlement that arose
/// @param sealed opens on channel `entitlement` to its reference
@EventType(topic = "gonghui.screening.entitlement", kind = EventType.Kind.TRIGGER)
record EntitlementRetracted(UUID reference, String sealed) implements Event {
  static final long SEQUENCE = 2;

  @Override
  public String key() {
    return reference.toString();
  }
}
