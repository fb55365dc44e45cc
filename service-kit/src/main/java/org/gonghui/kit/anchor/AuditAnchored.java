package org.gonghui.kit.anchor;

import java.time.Instant;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.EventType;
import org.gonghui.kit.event.Reads;

/// How far a service's audit chain had come: kept by another service, so that nobody can cut or rewrite it unseen.
///
/// @param service whose audit
/// @param position of the last entry
/// @param count of the entries up to there
/// @param head link of that position, base64url without padding
@EventType(topic = "gonghui.{service}.audit-anchor", kind = EventType.Kind.TRIGGER)
@Reads("AuditAnchored")
record AuditAnchored(String service, long position, long count, String head, Instant time)
    implements Event {

  @Override
  public String key() {
    return service;
  }
}
