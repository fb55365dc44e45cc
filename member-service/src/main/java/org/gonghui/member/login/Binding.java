package org.gonghui.member.login;

import java.time.Instant;
import java.util.UUID;

/// A person's login as it stands after binding it.
///
/// @param replaced whether another login was bound to this person until now
/// @param version raised by every change
public record Binding(
    UUID personId, String subject, Instant boundAt, boolean replaced, long version) {}
