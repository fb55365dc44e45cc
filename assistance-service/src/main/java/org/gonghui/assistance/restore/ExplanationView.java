package org.gonghui.assistance.restore;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Whom a transfer paid that was forgotten here, as finance found out.
///
/// @param state EXPLAINED, CONFIRMED, WITHDRAWN, CLOSED; open
/// @param endToEndId the bank's name of the transfer, 32 hex digits
/// @param paymentId of what the transfer paid already; absent where nobody will ask again
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "TransferExplanation")
record ExplanationView(
    UUID id,
    ExplanationState state,
    String endToEndId,
    UUID memberId,
    @Nullable UUID paymentId,
    String explanation,
    Instant explainedAt) {}
