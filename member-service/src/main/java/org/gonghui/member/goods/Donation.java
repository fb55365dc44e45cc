package org.gonghui.member.goods;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gonghui.kit.http.Answers;
import org.jspecify.annotations.Nullable;

/// Goods that were donated to a union (M10).
@Entity
class Donation {
  @Id private UUID id;
  private UUID organizationId;
  private @Nullable UUID agreementId;
  private String donor;
  private String kind;
  private String unit;
  private int quantity;
  @Embedded private Balance balance;
  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Donation() {}

  Donation(UUID id, DonationBody body, String donor, Instant enteredAt) {
    this.id = id;
    this.organizationId = body.organizationId();
    this.agreementId = body.agreementId();
    this.donor = donor.strip();
    this.kind = body.kind();
    this.unit = body.unit().strip();
    this.quantity = body.quantity();
    this.balance = Balance.NOTHING;
    this.enteredAt = enteredAt;
  }

  void receive(int pieces) {
    balance = balance.receive(pieces, quantity);
  }

  /// Some of its pieces go from one place to another.
  void move(UnaryOperator<Balance> step) {
    balance = step.apply(balance);
  }

  DonationView view() {
    return new DonationView(
        id,
        organizationId,
        agreementId,
        donor,
        kind,
        unit,
        quantity,
        balance,
        enteredAt,
        Answers.etag(version));
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }
}
