package org.gonghui.kit.audit;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a verification of the audit found.
///
/// @param intact nothing was found
/// @param sealed entries in the chain
/// @param notSealedYet entries recorded lately: their own MACs were checked, but nothing would show that one was removed
/// @param anchoredUpTo the last position that an anchor given to the check, or made here, speaks of: what came later could
///     be cut off unseen
/// @param findings the first hundred
@Schema(name = "AuditReport")
record AuditReport(
    String service,
    boolean intact,
    long sealed,
    long notSealedYet,
    @Nullable Instant oldestNotSealed,
    long anchoredUpTo,
    List<Finding> findings,
    Instant asOf) {}
