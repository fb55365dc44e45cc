package org.gonghui.assistance.payments;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a payment waits for finance to look at it, and why.
@Embeddable
class Hold {
  private boolean held;

  @Enumerated(EnumType.STRING)
  private @Nullable HoldReason holdReason;

  private @Nullable Instant loginSeen;

  protected Hold() {}

  static Hold none() {
    return new Hold();
  }

  /// The first reason stays, unless a weightier one comes.
  void because(HoldReason why) {
    if (holdReason == null || why.outweighs(holdReason)) {
      held = true;
      holdReason = why;
    }
  }

  /// Since a login replaced another one.
  ///
  /// @param replaced when it did
  void forLogin(Instant replaced) {
    because(HoldReason.LOGIN_REPLACED);
    if (holdReason == HoldReason.LOGIN_REPLACED) {
      loginSeen = replaced;
    }
  }

  /// Whether it was for this replacement of a login already: once finance has lifted it, only a later one counts.
  boolean knowsLogin(Instant replaced) {
    return loginSeen != null && !replaced.isAfter(loginSeen);
  }

  /// Another person's login counts from now on.
  void forgetLogin() {
    loginSeen = null;
  }

  void lift() {
    held = false;
    holdReason = null;
  }

  boolean stands() {
    return held;
  }

  Optional<HoldReason> reason() {
    return Optional.ofNullable(holdReason);
  }
}
