package org.gonghui.member.partner;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A partner as administrators see it.
///
/// @param state ACTIVE or SUSPENDED
record PartnerView(
    UUID id,
    PartnerKind kind,
    String name,
    @Nullable UUID organizationId,
    Partner.State state,
    Instant addedAt,
    String etag) {}
