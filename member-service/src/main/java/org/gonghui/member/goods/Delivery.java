package org.gonghui.member.goods;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.http.Answers;

/// What came of a donation at a time. That a delivery note counts once is a unique constraint.
@Entity
class Delivery {
  @Id private UUID id;

  @SuppressWarnings("UnusedVariable") // queries read it
  private UUID donationId;

  private String note;
  private int quantity;
  private LocalDate receivedOn;
  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Delivery() {}

  Delivery(UUID id, UUID donationId, DeliveryBody body, Instant enteredAt) {
    this.id = id;
    this.donationId = donationId;
    this.note = body.note().strip();
    this.quantity = body.quantity();
    this.receivedOn = body.receivedOn();
    this.enteredAt = enteredAt;
  }

  DeliveryView view() {
    return new DeliveryView(id, note, quantity, receivedOn, enteredAt, Answers.etag(version));
  }

  UUID id() {
    return id;
  }

  long version() {
    return version;
  }
}
