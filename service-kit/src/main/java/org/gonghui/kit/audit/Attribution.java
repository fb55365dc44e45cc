package org.gonghui.kit.audit;

import org.jspecify.annotations.Nullable;

/// Who did something, and in which trace.
public final class Attribution {
  private final Actor actor;
  private final @Nullable String traceId;

  Attribution(Actor actor, @Nullable String traceId) {
    this.actor = actor;
    this.traceId = traceId;
  }

  Actor actor() {
    return actor;
  }

  @Nullable String traceId() {
    return traceId;
  }
}
