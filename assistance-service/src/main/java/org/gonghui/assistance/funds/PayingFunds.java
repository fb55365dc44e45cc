package org.gonghui.assistance.funds;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Vault;

/// Funds as payments need them: who pays, from which account, and whose messages count.
@ApplicationScoped
public class PayingFunds {
  private final Funds funds;
  private final Budgets budgets;
  private final Vault vault;

  PayingFunds(Funds funds, Budgets budgets, Vault vault) {
    this.funds = funds;
    this.budgets = budgets;
    this.vault = vault;
  }

  /// A fund's account at its bank.
  public record FundAccount(UUID fundId, AccountDetails account) {}

  /// The budget that pays a programme of a year for members of an organisation: at the nearest organisation at or above
  /// it, by area.
  ///
  /// @param fundCode the code that the fund must have; empty for any
  public Optional<Payer> payer(
      UUID organization, String programme, int year, Optional<String> fundCode) {
    return budgets.nearest(organization, programme, year, fundCode);
  }

  /// @throws Refusal 404 where the fund is not in the scope
  public UUID visible(UUID fundId, Set<UUID> organizations) {
    return funds.inScope(fundId, organizations).orElseThrow(Refusal::notFound).id();
  }

  /// Lets one transaction at a time prepare, release or account for payments of a fund.
  public void lock(UUID fundId) {
    funds.locked(known(fundId));
  }

  /// The same for several, in the order of their ids.
  public void lockAll(Stream<UUID> fundIds) {
    fundIds.distinct().sorted().forEach(this::lock);
  }

  /// The account that a fund pays from.
  public AccountDetails account(UUID fundId) {
    return known(fundId).account(vault);
  }

  /// The accounts that a bank holds.
  public List<FundAccount> heldBy(UUID bankPartner) {
    return funds.heldBy(bankPartner).stream().map(this::account).toList();
  }

  /// The accounts of all funds in a scope.
  public List<FundAccount> inScope(Set<UUID> organizations) {
    return funds.allInScope(organizations).stream().map(this::account).toList();
  }

  private Fund known(UUID fundId) {
    return funds.known(fundId).orElseThrow(() -> new IllegalStateException("no fund " + fundId));
  }

  private FundAccount account(Fund fund) {
    return new FundAccount(fund.id(), fund.account(vault));
  }
}
