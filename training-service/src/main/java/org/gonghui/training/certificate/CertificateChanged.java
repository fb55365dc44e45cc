package org.gonghui.training.certificate;

import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.EventType;

/// The shareable state of a certificate: what a member can do, not which paper says so.
///
/// @param occupationCode of the occupational classification
/// @param verified whether the agency that issued it confirmed it
@EventType(topic = "gonghui.certificate", kind = EventType.Kind.STATE)
record CertificateChanged(
    UUID certificateId, UUID memberId, String occupationCode, SkillLevel level, boolean verified)
    implements Event {
  @Override
  public String key() {
    return certificateId.toString();
  }
}
