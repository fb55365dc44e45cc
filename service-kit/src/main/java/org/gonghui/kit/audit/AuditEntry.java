package org.gonghui.kit.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.gonghui.kit.sealing.Parts;
import org.jspecify.annotations.Nullable;

/// One thing done.
///
/// @param subject id of what it was done to
/// @param purpose why, as a code; null where the action says it all
/// @param traceId of the request that it was done in
record AuditEntry(
    UUID id,
    Instant recordedAt,
    String action,
    UUID subject,
    @Nullable String purpose,
    Actor actor,
    @Nullable String traceId) {

  /// What the MAC is over: everything but the transaction, which the database knows and the chain binds.
  byte[] message() {
    return new Parts()
        .add(id)
        .add(ChronoUnit.MICROS.between(Instant.EPOCH, recordedAt))
        .add(action)
        .add(subject)
        .add(purpose)
        .add(actor.issuer())
        .add(actor.subject())
        .add(actor.person())
        .add(traceId)
        .bytes();
  }
}
