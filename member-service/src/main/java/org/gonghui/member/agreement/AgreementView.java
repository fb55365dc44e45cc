package org.gonghui.member.agreement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An agreement as officers see it.
///
/// @param to the last day; absent where it has none
/// @param endedOn absent unless it was ended before that
/// @param state today: TO_COME, IN_FORCE, PAST or ENDED
/// @param etag its version
@Schema(name = "PartnerAgreement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementView(
    UUID id,
    UUID organizationId,
    String partnerName,
    List<String> kinds,
    LocalDate from,
    @Nullable LocalDate to,
    @Nullable LocalDate endedOn,
    AgreementState state,
    Instant enteredAt,
    String etag) {}
