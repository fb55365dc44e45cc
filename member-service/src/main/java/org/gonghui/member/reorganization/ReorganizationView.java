package org.gonghui.member.reorganization;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A decision on a union, and how far its members are on their way.
///
/// @param organizationId the union that it is about
/// @param unionsTo the new union above a moved one; where the unions below one that is closed went
/// @param membersTo where members go; absent when they leave, and for a move
/// @param on the day on which it was decided
/// @param enteredBy the person who entered it, where the login names one
/// @param unions that stood right below it, by area or by industry, when it was decided
/// @param unionsMoved those of them that have gone
/// @param total members who were to go when it was decided
/// @param moved members who have gone
@Schema(name = "Reorganization")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReorganizationView(
    UUID id,
    ReorganizationKind kind,
    UUID organizationId,
    @Nullable UUID unionsTo,
    @Nullable UUID membersTo,
    Decision decision,
    LocalDate on,
    @Nullable UUID enteredBy,
    Instant enteredAt,
    Reorganization.State state,
    long unions,
    long unionsMoved,
    long total,
    long moved,
    @Nullable Instant endedAt,
    String etag) {}
