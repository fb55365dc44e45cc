package org.gonghui.member.contract;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.problem.Refusal;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a union and a merchant have agreed on: it ends by its last day, or is ended before.
@Entity
class MerchantContract {
  /// Whether offers stand on it.
  @Schema(name = "MerchantContractState")
  enum State {
    ACTIVE,
    ENDED
  }

  @Id private UUID id;
  private UUID merchantId;
  private UUID organizationId;
  private LocalDate validFrom;
  private LocalDate validTo;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> categories;

  private @Nullable LocalDate endedOn;
  private Instant enteredAt;
  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected MerchantContract() {}

  @SuppressWarnings("NullAway.Init") // agree fills the rest
  MerchantContract(UUID id, NewMerchantContract agreed, Instant enteredAt) {
    this.id = id;
    this.merchantId = agreed.merchantId();
    this.organizationId = agreed.organizationId();
    this.enteredAt = enteredAt;
    agree(agreed.terms());
  }

  /// Takes other terms, as long as it has not ended.
  ///
  /// @throws Refusal 400 of a last day that is over already: it has a verb of its own to be ended by
  void amend(ContractTerms terms, LocalDate today) {
    requireActive(today);
    terms.days().requireNotOver("validTo", today);
    agree(terms);
  }

  private void agree(ContractTerms terms) {
    validFrom = terms.validFrom();
    validTo = terms.validTo();
    categories = terms.categories().stream().distinct().sorted().map(Enum::name).toList();
  }

  /// Nothing of it is in force from today on.
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

  ContractTerms terms() {
    return new ContractTerms(validFrom, validTo, known());
  }

  /// @param merchant what it is called
  MerchantContractView view(String merchant, LocalDate today) {
    return new MerchantContractView(
        id,
        merchantId,
        merchant,
        organizationId,
        validFrom,
        validTo,
        known(),
        state(today),
        endedOn,
        enteredAt,
        Answers.etag(version));
  }

  ContractFacts facts(LocalDate today) {
    return new ContractFacts(id, merchantId, organizationId, known(), state(today) == State.ENDED);
  }

  private List<OfferCategory> known() {
    return categories.stream().map(OfferCategory::valueOf).toList();
  }

  UUID id() {
    return id;
  }

  UUID merchantId() {
    return merchantId;
  }

  long version() {
    return version;
  }
}
