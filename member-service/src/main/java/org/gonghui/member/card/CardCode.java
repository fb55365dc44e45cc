package org.gonghui.member.card;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.jspecify.annotations.Nullable;

/// A short-lived code of a card: good for one check.
@Entity
class CardCode {
  @Id private UUID id;
  private UUID cardId;

  @Embedded
  @AttributeOverride(name = "odd", column = @Column(name = "code_odd"))
  @AttributeOverride(name = "even", column = @Column(name = "code_even"))
  @SuppressWarnings("UnusedVariable") // queries read it
  private Blind index;

  private byte[] code;
  private Instant expiresAt;
  private @Nullable Instant usedAt;

  @SuppressWarnings("UnusedVariable") // kept for who asks who used it
  private @Nullable UUID usedBy;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected CardCode() {}

  CardCode(UUID id, UUID cardId, Blind index, byte[] code, Instant expiresAt) {
    this.id = id;
    this.cardId = cardId;
    this.index = index;
    this.code = code.clone();
    this.expiresAt = expiresAt;
  }

  /// @param usable whether card and membership are
  CardCheck check(boolean usable, UUID merchant, Instant now) {
    if (usedAt != null) {
      return new CardCheck.Refused(CardCheck.Reason.USED);
    }
    if (!now.isBefore(expiresAt)) {
      return new CardCheck.Refused(CardCheck.Reason.EXPIRED);
    }
    if (!usable) {
      return new CardCheck.Refused(CardCheck.Reason.SUSPENDED);
    }
    usedAt = now;
    usedBy = merchant;
    return new CardCheck.Valid(cardId);
  }

  boolean isShown(Instant now) {
    return usedAt == null && now.isBefore(expiresAt);
  }

  UUID id() {
    return id;
  }

  UUID cardId() {
    return cardId;
  }

  byte[] code() {
    return code.clone();
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
