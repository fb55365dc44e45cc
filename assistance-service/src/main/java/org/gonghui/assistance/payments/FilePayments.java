package org.gonghui.assistance.payments;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.assistance.restore.AfterRestore;

/// Which payments the transfers of a file are that was forgotten here: those that two people of finance named, or else
/// those of what the transfer itself names.
@ApplicationScoped
class FilePayments {
  private final AfterRestore afterRestore;
  private final Payments payments;

  FilePayments(AfterRestore afterRestore, Payments payments) {
    this.afterRestore = afterRestore;
    this.payments = payments;
  }

  /// @return those that have not left, each once, of the account that the file debits and the sum that it names
  Map<BankMessageContent.ReleasedTransfer, Payment> of(
      BankMessageContent.ReleasedFile file, HeldAccounts accounts) {
    var named = afterRestore.paymentsByTransfer();
    var paid = new LinkedHashMap<BankMessageContent.ReleasedTransfer, Payment>();
    var taken = new HashSet<UUID>();
    for (var transfer : file.transfers()) {
      payment(transfer, named)
          .filter(payment -> accounts.isOf(payment.payer().fundId(), file.account()))
          .filter(payment -> transfer.sum().equals(Optional.of(payment.amount())))
          .filter(payment -> payment.accountId().isPresent())
          .filter(payment -> taken.add(payment.id()))
          .ifPresent(payment -> paid.put(transfer, payment));
    }
    return paid;
  }

  private Optional<Payment> payment(
      BankMessageContent.ReleasedTransfer transfer, Map<UUID, UUID> named) {
    var payment = transfer.endToEndId().flatMap(BankId::read).map(named::get);
    return payment.isPresent()
        ? payment.flatMap(payments::unpaid)
        : transfer.reference().flatMap(payments::unpaidFor);
  }
}
