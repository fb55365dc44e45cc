package org.gonghui.assistance.funds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.programmes.PaidPurposes;
import org.gonghui.assistance.programmes.Policies;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Vault;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterPartner;
import org.jspecify.annotations.Nullable;

/// Use cases of funds, their budgets and deposits.
@ApplicationScoped
class FundDesk {
  private final Funds funds;
  private final Budgets budgets;
  private final Deposits deposits;
  private final Ledger ledger;
  private final Policies policies;
  private final PaidPurposes purposes;
  private final Roster roster;
  private final Vault vault;
  private final Audit audit;
  private final Ids ids;

  FundDesk(
      Funds funds,
      Budgets budgets,
      Deposits deposits,
      Ledger ledger,
      Policies policies,
      PaidPurposes purposes,
      Roster roster,
      Vault vault,
      Audit audit,
      Ids ids) {
    this.funds = funds;
    this.budgets = budgets;
    this.deposits = deposits;
    this.ledger = ledger;
    this.policies = policies;
    this.purposes = purposes;
    this.roster = roster;
    this.vault = vault;
    this.audit = audit;
    this.ids = ids;
  }

  /// @throws Refusal `UNKNOWN_BANK` (422); `DUPLICATE_FUND_CODE` (409) by constraint
  @Transactional
  Fund open(OpenFund opening) {
    var bank = roster.partner(opening.bankPartnerId());
    if (bank.filter(known -> known.isA(RosterPartner.Kind.BANK)).isEmpty()) {
      throw new Refusal(AssistanceProblem.UNKNOWN_BANK);
    }
    var fund = new Fund(ids.next(), opening, vault);
    funds.persistAndFlush(fund);
    audit.record("FUND_OPENED", fund.id());
    return fund;
  }

  Fund visible(UUID id, Set<UUID> organizations) {
    return funds.inScope(id, organizations).orElseThrow(Refusal::notFound);
  }

  /// @param organization empty for all of the scope
  Slice<FundContent, UUID> list(
      Set<UUID> organizations,
      Optional<UUID> organization,
      Optional<String> code,
      Keyset<UUID> keyset) {
    return funds.list(organizations, organization, code, keyset).all(this::contents);
  }

  /// Lets pass only what can be paid out of a budget: the programmes of cases, and what other services may ask for.
  ///
  /// @throws Refusal 400 `UNKNOWN_PROGRAMME`
  void requireKnown(String programme) {
    if (!policies.knows(programme) && !purposes.pays(programme)) {
      throw Refusal.invalid("programme", "UNKNOWN_PROGRAMME");
    }
  }

  /// @throws Refusal `FUND_TOO_SMALL` (422), `PROGRAMME_HAS_FUND` (409)
  @Transactional
  Budget budget(UUID fundId, Set<UUID> organizations, GiveBudget budget) {
    var fund = funds.locked(visible(fundId, organizations));
    fund.budget(budget.sum());
    var id =
        budgets
            .add(ids.next(), fund, budget)
            .orElseThrow(() -> new Refusal(AssistanceProblem.PROGRAMME_HAS_FUND));
    funds.flush();
    audit.record("BUDGET_GIVEN", fundId);
    return budgets.of(fundId, id).orElseThrow();
  }

  Budget budget(UUID fundId, Set<UUID> organizations, UUID budgetId) {
    return budgets.of(visible(fundId, organizations).id(), budgetId).orElseThrow(Refusal::notFound);
  }

  @Transactional
  DepositView deposit(UUID fundId, Set<UUID> organizations, Deposit deposit) {
    var fund = funds.locked(visible(fundId, organizations));
    fund.deposit(deposit.sum());
    funds.flush();
    var id = ids.next();
    deposits.add(id, fundId, deposit);
    ledger.deposit(fundId, id, deposit.sum());
    audit.record("FUND_DEPOSITED", fundId);
    return deposits.of(fundId, id).orElseThrow();
  }

  DepositView deposit(UUID fundId, Set<UUID> organizations, UUID depositId) {
    return deposits
        .of(visible(fundId, organizations).id(), depositId)
        .orElseThrow(Refusal::notFound);
  }

  /// A fund with its budgets.
  FundContent content(Fund fund) {
    return contents(List.of(fund)).getFirst();
  }

  /// Funds with their budgets, which one query reads.
  List<FundContent> contents(List<Fund> funds) {
    var budgeted = budgets.ofFunds(funds.stream().map(Fund::id).toList());
    return funds.stream()
        .map(fund -> new FundContent(fund, budgeted.getOrDefault(fund.id(), List.of())))
        .toList();
  }

  FundView view(FundContent content, @Nullable String etag) {
    var fund = content.fund();
    return new FundView(
        fund.id(),
        fund.code(),
        fund.name(),
        fund.organizationId(),
        fund.account(vault).masked(),
        fund.bankPartnerId(),
        fund.deposited(),
        fund.budgeted(),
        content.budgets().stream().map(BudgetView::of).toList(),
        etag);
  }
}
