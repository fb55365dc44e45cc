package org.gonghui.assistance.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.kit.money.Money;

/// Files that this service gave the bank, as it made them.
///
/// @param account from which they pay
/// @param payee whom
record GivenFiles(FileMark mark, String account, AccountDetails payee) {
  String file(UUID batch, String endToEndId, UUID reference, long yuan) {
    return file(batch, transfer(endToEndId, reference, yuan));
  }

  Transfer transfer(String endToEndId, UUID reference, long yuan) {
    return new Transfer(endToEndId, reference, Money.yuan(yuan), payee);
  }

  String file(UUID batch, Transfer... transfers) {
    return new CreditTransferFile(
            batch,
            new AccountDetails("总工会", account, "102100099996"),
            List.of(transfers),
            Instant.parse("2026-11-24T02:00:00Z"),
            LocalDate.of(2026, 11, 24))
        .xml(mark);
  }
}
