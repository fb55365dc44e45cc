package org.gonghui.member.departure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A leaving, a retirement or a death.
///
/// @param reason of a leaving
/// @param evidence of a death
/// @param on the day of it
/// @param restoredAt when it was taken back
@Schema(name = "Departure")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DepartureView(
    UUID id,
    UUID memberId,
    DepartureKind kind,
    @Nullable LeavingReason reason,
    @Nullable DeathEvidence evidence,
    LocalDate on,
    DeclaredBy declaredBy,
    Instant declaredAt,
    @Nullable Instant restoredAt) {}
