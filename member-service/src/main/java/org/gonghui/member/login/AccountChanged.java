package org.gonghui.member.login;

import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.event.Event;
import org.gonghui.kit.event.EventType;
import org.jspecify.annotations.Nullable;

/// Which login speaks for a member: how every service resolves "me".
///
/// @param issuer the token's `iss`
/// @param subject the token's `sub`
/// @param replacedAt when this binding replaced an earlier one: payouts are held for 72 h from then; absent for a first
///     binding
@EventType(topic = "gonghui.account", kind = EventType.Kind.STATE)
record AccountChanged(
    UUID memberId, String issuer, String subject, Instant boundAt, @Nullable Instant replacedAt)
    implements Event {
  @Override
  public String key() {
    return memberId.toString();
  }
}
