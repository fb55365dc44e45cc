package org.gonghui.member.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Partners;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.partner.PartnerKind;

/// Use cases of officers and their contracts with merchants (M8, M10).
@ApplicationScoped
public class MerchantContractDesk {
  private final MerchantContracts contracts;
  private final OrganizationDesk organizations;
  private final Partners partners;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  MerchantContractDesk(
      MerchantContracts contracts,
      OrganizationDesk organizations,
      Partners partners,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.contracts = contracts;
    this.organizations = organizations;
    this.partners = partners;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  @Transactional
  MerchantContract add(NewMerchantContract agreed) {
    agreed.terms().days().requireOrder("validTo");
    organizations.requireInScope(agreed.organizationId());
    if (partners
        .activeKind(agreed.merchantId())
        .filter(PartnerKind.MERCHANT.name()::equals)
        .isEmpty()) {
      throw Refusal.invalid("merchantId", "UNKNOWN_MERCHANT");
    }
    var contract = new MerchantContract(ids.next(), agreed, clock.instant());
    contracts.persistAndFlush(contract);
    audit.record("MERCHANT_CONTRACT_ADDED", contract.id());
    return contract;
  }

  /// @param amend gives the new terms once the contract was found in scope; checks the precondition too
  @Transactional
  MerchantContract change(UUID id, Function<MerchantContract, ContractTerms> amend) {
    var contract = locked(id);
    var terms = amend.apply(contract);
    terms.days().requireOrder("validTo");
    contract.amend(terms, day.today());
    contracts.flush();
    audit.record("MERCHANT_CONTRACT_CHANGED", id);
    return contract;
  }

  @Transactional
  MerchantContract end(UUID id) {
    var contract = locked(id);
    contract.end(day.today());
    contracts.flush();
    audit.record("MERCHANT_CONTRACT_ENDED", id);
    return contract;
  }

  @Transactional
  MerchantContract get(UUID id) {
    return contracts.find(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  /// A contract in the caller's scope.
  ///
  /// @throws Refusal 404 where it is in none
  @Transactional
  public ContractFacts inScope(UUID id) {
    return get(id).facts(day.today());
  }

  @Transactional
  Slice<MerchantContract, UUID> list(MerchantContractFilter filter, Keyset<UUID> keyset) {
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    return contracts.list(filter, caller.organizations(), keyset);
  }

  private MerchantContract locked(UUID id) {
    return contracts.locked(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }
}
