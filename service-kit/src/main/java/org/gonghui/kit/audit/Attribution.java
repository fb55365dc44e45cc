package org.gonghui.kit.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who did something, and in which trace.
public final class Attribution {
  private final Actor actor;
  private final @Nullable String traceId;

  Attribution(Actor actor, @Nullable String traceId) {
    this.actor = actor;
    this.traceId = traceId;
  }

  /// Of somebody who ordered before what is done for them now.
  ///
  /// @param issuer of their token
  /// @param person claim `person`, where the token had one
  public static Attribution of(String issuer, String subject, @Nullable UUID person) {
    return new Attribution(new Actor(issuer, subject, person), null);
  }

  Actor actor() {
    return actor;
  }

  @Nullable String traceId() {
    return traceId;
  }
}
