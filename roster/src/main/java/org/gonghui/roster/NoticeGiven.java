package org.gonghui.roster;

import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.EventType;

/// Something that concerns a member happened; member-service puts it into their inbox. It names no trace: two notices of
/// one trace would be known to be one person's, and one without would be known to have arisen by itself.
///
/// @param id of the notice
/// @param sealed opens on channel `notice` to member, template, parameters, link and time; all of one size
@EventType(topic = "gonghui.{service}.notice", kind = EventType.Kind.TRIGGER, traced = false)
record NoticeGiven(UUID id, String sealed) implements Event {
  @Override
  public String key() {
    return id.toString();
  }
}
