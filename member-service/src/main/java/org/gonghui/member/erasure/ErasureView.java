package org.gonghui.member.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// The caller's wish to be forgotten.
///
/// @param dueAt until then it can be taken back, and then it is done
/// @param endedAt when it was taken back or lapsed
@Schema(name = "Erasure")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ErasureView(ErasureState state, Instant askedAt, Instant dueAt, @Nullable Instant endedAt) {}
