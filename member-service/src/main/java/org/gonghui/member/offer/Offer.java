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
  /// What stands in the way of a change.
  @Schema(name = "OfferState")
  enum State {
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
  private Benefit.Kind benefitKind;

  private @Nullable Integer benefitPercent;

  @Embedded
  @AttributeOverride(name = "amount", column = @Column(name = "benefit_amount"))
  private @Nullable Money benefitAmount;

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
  void amend(OfferTerms terms, LocalDate today) {
    requireActive(today);
    offer(terms);
  }

  private void offer(OfferTerms terms) {
    category = terms.category();
    titleZh = terms.titleZh().strip();
    titleEn = terms.titleEn().strip();
    benefitKind = terms.benefit().kind();
    benefitPercent = terms.benefit().percent();
    benefitAmount = terms.benefit().amount();
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
    if (endedOn != null || today.isAfter(validTo)) {
      throw Refusal.wrongState(State.ENDED);
    }
  }

  OfferTerms terms() {
    return new OfferTerms(
        category, titleZh, titleEn, benefit(), divisions, validFrom, validTo, timesPerMonth);
  }

  OfferView view() {
    return new OfferView(
        id,
        contractId,
        merchantId,
        category,
        titleZh,
        titleEn,
        benefit(),
        divisions,
        validFrom,
        validTo,
        timesPerMonth,
        endedOn,
        Answers.etag(version));
  }

  OfferFacts facts() {
    return new OfferFacts(id, merchantId, organizationId, category, benefit(), timesPerMonth);
  }

  private Benefit benefit() {
    return new Benefit(benefitKind, benefitPercent, benefitAmount);
  }

  UUID id() {
    return id;
  }

  UUID contractId() {
    return contractId;
  }

  long version() {
    return version;
  }
}
