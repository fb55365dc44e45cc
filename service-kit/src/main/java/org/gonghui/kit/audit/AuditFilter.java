package org.gonghui.kit.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which entries an auditor asks for; what is null does not matter.
record AuditFilter(
    @Nullable String action,
    @Nullable UUID subject,
    @Nullable String actor,
    @Nullable Instant from,
    @Nullable Instant to) {}
