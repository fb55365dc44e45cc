package org.gonghui.member.attendance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.registration.RegistrationState;
import org.jspecify.annotations.Nullable;

/// Who has registered for an activity, as its officers see them.
///
/// @param holder the member's name, masked
/// @param endedAt when the member was checked in, or the registration was cancelled
/// @param etag its version
@Schema(name = "Attendee")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttendeeView(
    UUID registrationId,
    UUID memberId,
    String holder,
    RegistrationState state,
    Instant registeredAt,
    @Nullable Instant endedAt,
    String etag) {}
