package org.gonghui.member.registration;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a registration says.
///
/// @param endedAt when its member was checked in, or it was cancelled
/// @param codeExpiresAt until when the last code that was shown is good; absent where none was
public record RegistrationFacts(
    UUID id,
    UUID activityId,
    UUID memberId,
    RegistrationState state,
    Instant registeredAt,
    @Nullable Instant endedAt,
    @Nullable Instant codeExpiresAt,
    long version) {}
