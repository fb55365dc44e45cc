package org.gonghui.member.redemption;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.gonghui.member.contract.OfferCategory;
import org.gonghui.member.offer.OfferFacts;

/// An offer that a card holder has had, once. It never changes: what the offer said then stands in it.
@Entity
class Redemption {
  @Id private UUID id;
  private UUID offerId;
  private UUID merchantId;

  @SuppressWarnings("UnusedVariable") // queries read it
  private UUID organizationId;

  @SuppressWarnings("UnusedVariable") // queries read it
  private UUID memberId;

  @SuppressWarnings("UnusedVariable") // kept for who asks which card it was
  private UUID cardId;

  @SuppressWarnings("UnusedVariable") // that a code is redeemed once is a unique constraint
  private UUID codeId;

  @Enumerated(EnumType.STRING)
  private OfferCategory category;

  @SuppressWarnings("UnusedVariable") // queries read it
  private LocalDate redeemedOn;

  private Instant redeemedAt;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "price"))
  private Money price;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "taken_off"))
  private Money takenOff;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Redemption() {}

  /// @param price what it would have cost without a card
  Redemption(
      UUID id,
      OfferFacts offer,
      Shown shown,
      Money price,
      Money takenOff,
      LocalDate redeemedOn,
      Instant redeemedAt) {
    this.id = id;
    this.offerId = offer.id();
    this.merchantId = offer.merchantId();
    this.organizationId = offer.organizationId();
    this.memberId = shown.memberId();
    this.cardId = shown.cardId();
    this.codeId = shown.codeId();
    this.category = offer.category();
    this.price = price;
    this.takenOff = takenOff;
    this.redeemedOn = redeemedOn;
    this.redeemedAt = redeemedAt;
  }

  RedemptionView view() {
    return new RedemptionView(id, offerId, merchantId, category, redeemedAt, price, takenOff);
  }

  UUID id() {
    return id;
  }
}
