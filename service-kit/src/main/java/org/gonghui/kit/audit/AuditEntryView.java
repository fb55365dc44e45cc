package org.gonghui.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One thing done.
///
/// @param subject id of what it was done to
/// @param purpose why, as a code
/// @param actor `sub` of the token, or `service:<name>` where the service acted by itself
/// @param actorPerson id of the person of staff, where the token named one
@Schema(name = "AuditEntry")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditEntryView(
    UUID id,
    Instant recordedAt,
    String action,
    UUID subject,
    @Nullable String purpose,
    @Nullable String actorIssuer,
    String actor,
    @Nullable UUID actorPerson,
    @Nullable String traceId) {

  static AuditEntryView of(AuditEntry entry) {
    return new AuditEntryView(
        entry.id(),
        entry.recordedAt(),
        entry.action(),
        entry.subject(),
        entry.purpose(),
        entry.actor().issuer(),
        entry.actor().subject(),
        entry.actor().person(),
        entry.traceId());
  }
}
