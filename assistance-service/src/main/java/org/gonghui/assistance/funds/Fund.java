package org.gonghui.assistance.funds;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.Vault;

/// Money given for programmes, with an account at a bank. Its budgets never exceed what was deposited.
@Entity
class Fund {
  static final String TABLE = "fund";
  private static final Money MOST = Money.of("999999999999.99", "CNY");

  @Id private UUID id;
  private String code;
  private String name;
  private UUID organizationId;
  private byte[] holder;
  private byte[] accountNumber;
  private byte[] bankCode;
  private UUID bankPartnerId;

  @AttributeOverride(name = "amount", column = @Column(name = "deposited"))
  private Money deposited;

  @AttributeOverride(name = "amount", column = @Column(name = "budgeted"))
  private Money budgeted;

  @Version private long version;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected Fund() {}

  Fund(UUID id, OpenFund opening, Vault vault) {
    this.id = id;
    this.code = opening.code();
    this.name = opening.name();
    this.organizationId = opening.organizationId();
    this.holder = vault.seal(opening.account().holder(), place(id, "holder"));
    this.accountNumber = vault.seal(opening.account().accountNumber(), place(id, "account_number"));
    this.bankCode = vault.seal(opening.account().bankCode(), place(id, "bank_code"));
    this.bankPartnerId = opening.bankPartnerId();
    this.deposited = Money.ZERO;
    this.budgeted = Money.ZERO;
  }

  /// @throws Refusal `FUND_FULL` (422) when it would hold more than a sum of money can say
  void deposit(Money sum) {
    var room = MOST.minus(deposited);
    if (sum.compareTo(room) > 0) {
      throw new Refusal(AssistanceProblem.FUND_FULL, room);
    }
    deposited = deposited.plus(sum);
  }

  /// @throws Refusal `FUND_TOO_SMALL` (422) when the budgets would exceed the deposits
  void budget(Money sum) {
    var left = deposited.minus(budgeted);
    if (sum.compareTo(left) > 0) {
      throw new Refusal(AssistanceProblem.FUND_TOO_SMALL, left);
    }
    budgeted = budgeted.plus(sum);
  }

  AccountDetails account(Vault vault) {
    return new AccountDetails(
        vault.open(holder, place(id, "holder")),
        vault.open(accountNumber, place(id, "account_number")),
        vault.open(bankCode, place(id, "bank_code")));
  }

  UUID id() {
    return id;
  }

  String code() {
    return code;
  }

  String name() {
    return name;
  }

  UUID organizationId() {
    return organizationId;
  }

  UUID bankPartnerId() {
    return bankPartnerId;
  }

  Money deposited() {
    return deposited;
  }

  Money budgeted() {
    return budgeted;
  }

  long version() {
    return version;
  }

  private static Place place(UUID id, String column) {
    return new Place(TABLE, column, id);
  }
}
