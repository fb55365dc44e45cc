package org.gonghui.member.office;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A term of office as staff see it.
///
/// @param from the first day in office
/// @param to the last day that was meant
/// @param endedOn the last day in fact, where it ended before
@Schema(name = "OfficeTerm")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfficeView(
    UUID id,
    UUID organizationId,
    UUID memberId,
    String role,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate endedOn,
    @Nullable EndReason endReason,
    Instant enteredAt,
    String etag) {}
