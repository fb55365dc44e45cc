package org.gonghui.kit.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which of its calls a partner asks for; what is null does not matter.
///
/// @param from the first instant
/// @param to the first instant that is no longer in
record CallFilter(
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Integer status,
    @Nullable String operationId) {}
