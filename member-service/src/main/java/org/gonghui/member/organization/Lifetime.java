package org.gonghui.member.organization;

import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.jspecify.annotations.Nullable;

/// Whether a union is open, is being closed or is closed, and what made it so (M6).
@Embeddable
class Lifetime {
  private boolean open;
  private boolean closing;
  private @Nullable UUID mergedInto;

  @SuppressWarnings("UnusedVariable") // its history tells it
  private @Nullable UUID decisionId;

  /// As an administrator says; one that is open is merged into no other.
  void correct(boolean isOpen) {
    open = isOpen;
    mergedInto = isOpen ? null : mergedInto;
  }

  /// @param decision that made the union what it is now
  void decidedBy(UUID decision) {
    decisionId = decision;
  }

  /// @param successor what it was merged into
  /// @throws Refusal 409 unless it is open
  void close(@Nullable UUID successor, UUID decision) {
    requireOpen();
    open = false;
    closing = true;
    mergedInto = successor;
    decisionId = decision;
  }

  void closed() {
    closing = false;
  }

  /// @throws Refusal 409 unless it is open
  void requireOpen() {
    if (!open) {
      throw Refusal.wrongState(state());
    }
  }

  /// @throws Refusal 409 while it is being closed
  void requireNotClosing() {
    if (closing) {
      throw Refusal.wrongState(OrganizationState.CLOSING);
    }
  }

  boolean isOpen() {
    return open;
  }

  OrganizationState state() {
    return OrganizationState.of(open, closing);
  }

  @Nullable UUID mergedInto() {
    return mergedInto;
  }
}
