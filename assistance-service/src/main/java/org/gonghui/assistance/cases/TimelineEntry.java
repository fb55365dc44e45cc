package org.gonghui.assistance.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What happened to a case and when.
///
/// @param state the case's state after it
/// @param note what was said with it
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineEntry(Instant at, CaseStep step, CaseState state, @Nullable String note) {}
