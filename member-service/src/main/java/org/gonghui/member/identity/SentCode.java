package org.gonghui.member.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;

/// That a one-time code went out to a phone. It is gone with the window, so no rotation of keys brings it to
/// the new key: when the former one is retired, a phone may once get its fill anew within the window.
@Entity
class SentCode {
  @Id private UUID id;

  @Embedded
  @AttributeOverride(name = "odd", column = @Column(name = "phone_odd"))
  @AttributeOverride(name = "even", column = @Column(name = "phone_even"))
  @SuppressWarnings("UnusedVariable") // queries read it
  private Blind phone;

  @SuppressWarnings("UnusedVariable") // queries read it
  private Instant sentAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected SentCode() {}

  SentCode(UUID id, Blind phone, Instant sentAt) {
    this.id = id;
    this.phone = phone;
    this.sentAt = sentAt;
  }
}
