package org.gonghui.kit.calls;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A call that a partner made of this service.
///
/// @param calledAt when it arrived here
/// @param subject `sub` of the token
/// @param path without its query; a part that is no id stands by its name in braces
/// @param status of the answer; absent where operations are told alike ([ToldAlike]), as are code and duration
/// @param code of the problem, where it was refused
/// @param durationMs until the answer was ready, in milliseconds
@Schema(name = "PartnerCall")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerCall(
    UUID id,
    Instant calledAt,
    String subject,
    String method,
    String operationId,
    String path,
    @Nullable Integer status,
    @Nullable String code,
    @Nullable String traceId,
    @Nullable Integer durationMs) {}
