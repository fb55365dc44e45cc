package org.gonghui.member.activity;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.member.ticketing.Audience;
import org.jspecify.annotations.Nullable;

/// An activity as officers see it.
///
/// @param state DRAFT, PUBLISHED or CALLED_OFF; a published one ends by its time
/// @param etag its version
@Schema(name = "ActivityView")
record ActivityView(
    UUID id,
    UUID organizationId,
    String kind,
    Activity.State state,
    String titleZh,
    @Nullable String titleEn,
    String place,
    Instant from,
    Instant to,
    Instant registrationFrom,
    Instant registrationTo,
    int capacity,
    Audience audience,
    Instant enteredAt,
    String etag) {}
