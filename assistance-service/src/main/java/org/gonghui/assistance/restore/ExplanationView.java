package org.gonghui.assistance.restore;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whom a transfer paid that was forgotten here, as finance found out.
///
/// @param state EXPLAINED, CONFIRMED, WITHDRAWN, CLOSED; open
/// @param endToEndId the bank's name of the transfer, 32 hex digits
@Schema(name = "TransferExplanation")
record ExplanationView(
    UUID id,
    ExplanationState state,
    String endToEndId,
    UUID memberId,
    String explanation,
    Instant explainedAt) {}
