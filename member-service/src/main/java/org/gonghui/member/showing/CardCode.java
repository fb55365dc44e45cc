package org.gonghui.member.showing;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.member.card.CardFacts;
import org.jspecify.annotations.Nullable;

/// A short-lived code of a card: good for one check, and for the term in which it was shown.
@Entity
class CardCode {
  @Id private UUID id;
  private UUID cardId;

  /// Absent where the release before has made it.
  private @Nullable Integer cardTerm;

  @Embedded
  @AttributeOverride(name = "odd", column = @Column(name = "code_odd"))
  @AttributeOverride(name = "even", column = @Column(name = "code_even"))
  @SuppressWarnings("UnusedVariable") // queries read it
  private Blind index;

  private byte[] code;
  private Instant expiresAt;
  private @Nullable Instant usedAt;

  /// A merchant, or the person of an officer.
  @SuppressWarnings("UnusedVariable") // kept for who asks who used it
  private @Nullable UUID usedBy;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected CardCode() {}

  CardCode(UUID id, CardFacts card, Blind index, byte[] code, Instant expiresAt) {
    this.id = id;
    this.cardId = card.id();
    this.cardTerm = card.term();
    this.index = index;
    this.code = code.clone();
    this.expiresAt = expiresAt;
  }

  /// @param card that it is of, as it is now
  /// @param memberIsActive whether the holder's membership is
  /// @param by the merchant who has read it, or the officer's person
  CardCheck check(CardFacts card, boolean memberIsActive, UUID by, Instant now) {
    if (usedAt != null) {
      return new CardCheck.Refused(CardCheck.Reason.USED);
    }
    if (!now.isBefore(expiresAt)) {
      return new CardCheck.Refused(CardCheck.Reason.EXPIRED);
    }
    if (!memberIsActive || !isAlive(card)) {
      return new CardCheck.Refused(CardCheck.Reason.SUSPENDED);
    }
    usedAt = now;
    usedBy = by;
    return new CardCheck.Valid(id, card);
  }

  boolean isShown(CardFacts card, Instant now) {
    return usedAt == null && now.isBefore(expiresAt) && isAlive(card);
  }

  /// It dies with the state of its card: what was shown before a loss is no good after it, whatever the card becomes.
  private boolean isAlive(CardFacts card) {
    return card.isActive() && (cardTerm == null || cardTerm == card.term());
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
