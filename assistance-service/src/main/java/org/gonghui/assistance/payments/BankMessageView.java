package org.gonghui.assistance.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A bank's message and what became of it.
///
/// @param kind such as `camt.054.001.08`; absent until it is processed
/// @param reason why it was rejected
@Schema(name = "BankMessage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BankMessageView(
    UUID id,
    BankMessageState state,
    @Nullable String kind,
    @Nullable String reason,
    Instant receivedAt,
    @Nullable Instant processedAt) {}
