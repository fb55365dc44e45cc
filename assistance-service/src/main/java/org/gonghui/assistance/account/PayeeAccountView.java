package org.gonghui.assistance.account;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.sealing.Vault;

/// A member's payee account, masked.
///
/// @param number counts the accounts that this member gave, from 1
@Schema(name = "PayeeAccount")
record PayeeAccountView(
    String holder, String accountNumber, String bankCode, int number, Instant givenAt) {

  static PayeeAccountView of(PayeeAccount account, Vault vault) {
    var masked = account.open(vault).masked();
    return new PayeeAccountView(
        masked.holder(),
        masked.accountNumber(),
        masked.bankCode(),
        account.number(),
        account.givenAt());
  }
}
