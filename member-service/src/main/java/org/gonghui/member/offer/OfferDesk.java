package org.gonghui.member.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.contract.ContractFacts;
import org.gonghui.member.contract.MerchantContractDesk;
import org.gonghui.member.contract.Reader;
import org.gonghui.member.organization.OrganizationDesk;

/// Use cases of officers and the offers of merchants, and of merchants who look at their own (M8, M10).
@ApplicationScoped
class OfferDesk {
  private final Offers offers;
  private final MerchantContractDesk contracts;
  private final OrganizationDesk organizations;
  private final OfferConfig config;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final BusinessDay day;

  OfferDesk(
      Offers offers,
      MerchantContractDesk contracts,
      OrganizationDesk organizations,
      OfferConfig config,
      Caller caller,
      Audit audit,
      Ids ids,
      BusinessDay day) {
    this.offers = offers;
    this.contracts = contracts;
    this.organizations = organizations;
    this.config = config;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.day = day;
  }

  @Transactional
  Offer add(UUID contractId, OfferTerms terms) {
    var contract = contracts.inScope(contractId);
    contract.requireActive();
    judge(terms, contract);
    var offer = new Offer(ids.next(), contract, terms);
    offers.persistAndFlush(offer);
    audit.record("OFFER_ADDED", offer.id());
    return offer;
  }

  /// @param amend gives the new terms once the offer was found in scope; checks the precondition too
  @Transactional
  Offer change(UUID id, Function<Offer, OfferTerms> amend) {
    var offer = locked(id);
    var terms = amend.apply(offer);
    judge(terms, contracts.inScope(offer.contractId()));
    offer.amend(terms, day.today());
    offers.flush();
    audit.record("OFFER_CHANGED", id);
    return offer;
  }

  @Transactional
  Offer end(UUID id) {
    var offer = locked(id);
    offer.end(day.today());
    offers.flush();
    audit.record("OFFER_ENDED", id);
    return offer;
  }

  @Transactional
  Offer get(UUID id) {
    return offers.find(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<Offer, UUID> list(OfferFilter filter, Keyset<UUID> keyset) {
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    return offers.list(filter, Reader.of(caller), keyset);
  }

  private Offer locked(UUID id) {
    return offers.locked(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  private void judge(OfferTerms terms, ContractFacts contract) {
    terms.days().requireOrder("validTo");
    terms.discount().requireWhole();
    var sum = terms.discount().amount();
    if (sum != null && sum.amount().compareTo(config.highestSum()) > 0) {
      throw Refusal.invalid("discount.amount", "OUT_OF_RANGE");
    }
    if (!contract.categories().contains(terms.category())) {
      throw Refusal.invalid("category", "NOT_IN_THE_CONTRACT");
    }
  }
}
