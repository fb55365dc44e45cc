package org.gonghui.assistance.payments;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether a payment waits for finance to look at it, and why.
@Embeddable
class Hold {
  private boolean held;

  @Enumerated(EnumType.STRING)
  private @Nullable HoldReason holdReason;

  protected Hold() {}

  static Hold none() {
    return new Hold();
  }

  /// The first reason stays, but that the right was taken back outweighs every other.
  void because(HoldReason why) {
    if (!held || why == HoldReason.ENTITLEMENT_RETRACTED) {
      held = true;
      holdReason = why;
    }
  }

  void lift() {
    held = false;
    holdReason = null;
  }

  boolean isFor(HoldReason why) {
    return holdReason == why;
  }

  boolean stands() {
    return held;
  }

  Optional<HoldReason> reason() {
    return Optional.ofNullable(holdReason);
  }
}
