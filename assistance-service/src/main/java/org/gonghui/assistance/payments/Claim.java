package org.gonghui.assistance.payments;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;

/// What a payment is for, and who decided that it is due. It never changes.
@Embeddable
class Claim {
  @Enumerated(EnumType.STRING)
  private PaymentSource source;

  private UUID reference;
  private String programme;
  private UUID[] decidedBy;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Claim() {}

  Claim(PaymentOrder order) {
    this.source = order.source();
    this.reference = order.reference();
    this.programme = order.programme();
    this.decidedBy = order.decidedBy().toArray(UUID[]::new);
  }

  PaymentSource source() {
    return source;
  }

  /// The case or the other service's request.
  UUID reference() {
    return reference;
  }

  String programme() {
    return programme;
  }

  /// None of them may release it.
  List<UUID> decidedBy() {
    return List.of(decidedBy);
  }
}
