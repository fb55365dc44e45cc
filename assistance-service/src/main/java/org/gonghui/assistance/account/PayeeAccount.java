package org.gonghui.assistance.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.gonghui.kit.sealing.Place;
import org.gonghui.kit.sealing.Vault;

/// One version of the account that a member's money goes to. It never changes: another account is another version, and
/// a payment is pinned to one.
@Entity
class PayeeAccount {
  static final String TABLE = "payee_account";

  @Id private UUID id;
  private UUID memberId;
  private int number;
  private byte[] holder;
  private byte[] accountNumber;
  private byte[] bankCode;
  private Instant givenAt;

  @SuppressWarnings("NullAway.Init") // JPA fills the fields
  protected PayeeAccount() {}

  PayeeAccount(
      UUID id, UUID memberId, int number, AccountDetails details, Instant givenAt, Vault vault) {
    this.id = id;
    this.memberId = memberId;
    this.number = number;
    this.holder = vault.seal(details.holder(), place(id, "holder"));
    this.accountNumber = vault.seal(details.accountNumber(), place(id, "account_number"));
    this.bankCode = vault.seal(details.bankCode(), place(id, "bank_code"));
    this.givenAt = givenAt;
  }

  AccountDetails open(Vault vault) {
    return new AccountDetails(
        vault.open(holder, place(id, "holder")),
        vault.open(accountNumber, place(id, "account_number")),
        vault.open(bankCode, place(id, "bank_code")));
  }

  UUID id() {
    return id;
  }

  UUID memberId() {
    return memberId;
  }

  int number() {
    return number;
  }

  Instant givenAt() {
    return givenAt;
  }

  private static Place place(UUID id, String column) {
    return new Place(TABLE, column, id);
  }
}
