package org.gonghui.member.card;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A member's mutual-aid service card (M8). That a member has one is a unique index.
@Entity
class ServiceCard {
  /// Whether it can be used.
  @Schema(name = "CardState")
  enum State {
    ACTIVE,
    SUSPENDED,
    CANCELLED
  }

  @Id private UUID id;
  private UUID memberId;
  private String number;

  @Enumerated(EnumType.STRING)
  private State state;

  private LocalDate issuedOn;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected ServiceCard() {}

  ServiceCard(UUID id, UUID memberId, CardNumber number, LocalDate issuedOn) {
    this.id = id;
    this.memberId = memberId;
    this.number = number.value();
    this.state = State.ACTIVE;
    this.issuedOn = issuedOn;
  }

  /// The holder leaves.
  void close() {
    state = State.CANCELLED;
  }

  boolean isActive() {
    return state == State.ACTIVE;
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  String number() {
    return number;
  }

  State state() {
    return state;
  }

  LocalDate issuedOn() {
    return issuedOn;
  }

  long version() {
    return version;
  }
}
