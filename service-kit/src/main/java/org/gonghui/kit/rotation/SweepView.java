package org.gonghui.kit.rotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How far one column is.
///
/// @param column `table.column`
/// @param keyId id of the key that it is brought to
/// @param changed rows brought to it so far
@Schema(name = "KeySweep")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SweepView(
    String column,
    int keyId,
    State state,
    long changed,
    Instant startedAt,
    @Nullable Instant finishedAt) {

  boolean isDoneFor(Target target) {
    return column.equals(target.name()) && keyId == target.keyId() && state == State.DONE;
  }

  /// RUNNING until a whole pass has found nothing left.
  @Schema(name = "SweepState")
  public enum State {
    RUNNING,
    DONE
  }
}
