package org.gonghui.member.activity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What other features may know of an activity that was published.
///
/// @param from when it begins
/// @param to when it ends
/// @param capacity places
public record ActivityFacts(
    UUID id,
    UUID organizationId,
    String kind,
    String titleZh,
    @Nullable String titleEn,
    String place,
    Instant from,
    Instant to,
    Instant registrationFrom,
    Instant registrationTo,
    int capacity,
    boolean calledOff,
    long version) {}
