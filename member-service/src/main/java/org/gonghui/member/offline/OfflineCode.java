package org.gonghui.member.offline;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.gonghui.member.card.CardFacts;
import org.jspecify.annotations.Nullable;

/// A code of a card that is shown where there is no network. That it is settled once is a unique constraint, here and over
/// redemptions.
@Entity
class OfflineCode {
  @Id private UUID id;
  private UUID cardId;
  private UUID memberId;
  private UUID organizationId;
  private Instant issuedAt;
  private Instant expiresAt;
  private @Nullable Instant diedAt;
  private @Nullable UUID redemptionId;
  private @Nullable UUID settledBy;
  private @Nullable UUID offerId;
  private @Nullable Instant redeemedAt;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "price"))
  private @Nullable Money price;

  @SuppressWarnings("UnusedVariable") // Hibernate raises it
  @Version
  private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected OfflineCode() {}

  /// @param union whose member the holder is
  OfflineCode(UUID id, CardFacts card, UUID union, Instant issuedAt, Instant expiresAt) {
    this.id = id;
    this.cardId = card.id();
    this.memberId = card.memberId();
    this.organizationId = union;
    this.issuedAt = issuedAt;
    this.expiresAt = expiresAt;
  }

  /// Whether it was no good at that moment, and why: its card as it stood then, not as it stands now.
  Optional<Objection> objectionAt(Instant moment) {
    if (moment.isBefore(issuedAt) || !moment.isBefore(expiresAt)) {
      return Optional.of(Objection.EXPIRED);
    }
    return Optional.ofNullable(diedAt)
        .filter(died -> !moment.isBefore(died))
        .map(_ -> Objection.SUSPENDED);
  }

  /// What it was settled by, where it was.
  Optional<UUID> redemption() {
    return Optional.ofNullable(redemptionId);
  }

  /// Whether the same merchant has told the same of it before, and has perhaps lost the answer.
  boolean wasSettledBy(UUID merchant, ToSettle item, Money told) {
    return merchant.equals(settledBy)
        && item.offerId().equals(offerId)
        && item.moment().equals(redeemedAt)
        && told.equals(price);
  }

  void settle(UUID merchant, ToSettle item, Money told, UUID redemption) {
    settledBy = merchant;
    offerId = item.offerId();
    redeemedAt = item.moment();
    price = told;
    redemptionId = redemption;
  }

  UUID id() {
    return id;
  }

  UUID cardId() {
    return cardId;
  }

  UUID memberId() {
    return memberId;
  }

  UUID organizationId() {
    return organizationId;
  }

  Instant issuedAt() {
    return issuedAt;
  }

  Instant expiresAt() {
    return expiresAt;
  }
}
