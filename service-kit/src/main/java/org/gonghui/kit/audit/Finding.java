package org.gonghui.kit.audit;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Something that nobody who kept to the rules could have done.
///
/// @param position in the chain, where it has one: of the entry, of the gap, or of the entry before
/// @param entryId of the entry, where it is known
@Schema(name = "AuditFinding")
record Finding(Kind kind, @Nullable Long position, @Nullable UUID entryId) {

  /// What was done.
  public enum Kind {
    /// The entry does not say what was recorded: it was changed, or was never recorded by the service.
    EDITED,
    /// The entry or its place in the chain is gone.
    REMOVED,
    /// The entry was put among older ones.
    INSERTED,
    /// The entry stands elsewhere than where it happened.
    REORDERED,
    /// The chain's own record was changed.
    CHAIN_CHANGED,
    /// The chain ends before an anchor that was made of it.
    CUT_OFF,
    /// The chain is another than the one that was anchored.
    REWRITTEN,
    /// The entry should have been chained by now.
    NOT_SEALED_IN_TIME
  }
}
