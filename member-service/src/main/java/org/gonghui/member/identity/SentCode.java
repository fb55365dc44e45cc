package org.gonghui.member.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;

/// That a one-time code went out to a phone. It is gone with the window, but a rotation of keys within it finds the
/// phone, so that no phone gets its fill anew.
@Entity
class SentCode {
  static final String TABLE = "sent_code";

  @Id private UUID id;

  @Embedded
  @AttributeOverride(name = "odd", column = @Column(name = "phone_odd"))
  @AttributeOverride(name = "even", column = @Column(name = "phone_even"))
  @SuppressWarnings("UnusedVariable") // queries read it
  private Blind phone;

  @SuppressWarnings("UnusedVariable") // a rotation of keys reads it
  private byte[] sealedPhone;

  @SuppressWarnings("UnusedVariable") // queries read it
  private Instant sentAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected SentCode() {}

  SentCode(UUID id, Blind phone, byte[] sealedPhone, Instant sentAt) {
    this.id = id;
    this.phone = phone;
    this.sealedPhone = sealedPhone;
    this.sentAt = sentAt;
  }
}
