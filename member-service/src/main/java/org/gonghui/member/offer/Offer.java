package org.gonghui.member.offer;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.contract.ContractFacts;
import org.gonghui.member.contract.OfferCategory;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a merchant gives card holders. It is in force while its contract is, too: [Offers] asks for both.
@Entity
class Offer {
  /// Whether it can still be had, now or from its first day on.
  @Schema(name = "OfferState")
  enum State {
    ACTIVE,
    ENDED
  }

  @Id private UUID id;
  private UUID contractId;
  private UUID merchantId;
  private UUID organizationId;

  @Enumerated(EnumType.STRING)
  private OfferCategory category;

  private String titleZh;
  private String titleEn;

  @Enumerated(EnumType.STRING)
  private Discount.Kind discountKind;

  private @Nullable Integer discountPercent;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "discount_amount"))
  private @Nullable Money discountAmount;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> divisions;

  private LocalDate validFrom;
  private LocalDate validTo;
  private @Nullable Integer timesPerMonth;
  private @Nullable LocalDate endedOn;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Offer() {}

  @SuppressWarnings("NullAway.Init") // offer fills the rest
  Offer(UUID id, ContractFacts contract, OfferTerms terms) {
    this.id = id;
    this.contractId = contract.id();
    this.merchantId = contract.merchantId();
    this.organizationId = contract.organizationId();
    offer(terms);
  }

  /// Takes other terms; what was redeemed before stays as it was.
  ///
  /// @throws Refusal 400 of a last day that is over already: it has a verb of its own to be ended by
  void amend(OfferTerms terms, LocalDate today) {
    requireActive(today);
    terms.days().requireNotOver("validTo", today);
    offer(terms);
  }

  private void offer(OfferTerms terms) {
    category = terms.category();
    titleZh = terms.titleZh().strip();
    titleEn = terms.titleEn().strip();
    discountKind = terms.discount().kind();
    discountPercent = terms.discount().percent();
    discountAmount = terms.discount().amount();
    divisions = terms.divisions().stream().distinct().sorted().toList();
    validFrom = terms.validFrom();
    validTo = terms.validTo();
    timesPerMonth = terms.timesPerMonth();
  }

  void end(LocalDate today) {
    requireActive(today);
    endedOn = today;
  }

  private void requireActive(LocalDate today) {
    if (state(today) == State.ENDED) {
      throw Refusal.wrongState(State.ENDED);
    }
  }

  private State state(LocalDate today) {
    return endedOn != null || today.isAfter(validTo) ? State.ENDED : State.ACTIVE;
  }

  OfferTerms terms() {
    return new OfferTerms(
        category, titleZh, titleEn, discount(), divisions, validFrom, validTo, timesPerMonth);
  }

  /// @param merchant what it is called
  OfferView view(String merchant, LocalDate today) {
    return new OfferView(
        id,
        contractId,
        merchantId,
        merchant,
        category,
        titleZh,
        titleEn,
        discount(),
        divisions,
        validFrom,
        validTo,
        timesPerMonth,
        state(today),
        endedOn,
        Answers.etag(version));
  }

  OfferFacts facts() {
    return new OfferFacts(id, merchantId, organizationId, category, discount(), timesPerMonth);
  }

  private Discount discount() {
    return new Discount(discountKind, discountPercent, discountAmount);
  }

  UUID id() {
    return id;
  }

  UUID contractId() {
    return contractId;
  }

  UUID merchantId() {
    return merchantId;
  }

  long version() {
    return version;
  }
}
