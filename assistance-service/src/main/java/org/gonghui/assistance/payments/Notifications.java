package org.gonghui.assistance.payments;

import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// camt.054.001.08 as values: one per transaction of an entry.
final class Notifications {
  private static final String BOOKED = "BOOK";

  private Notifications() {}

  static BankMessageContent read(String kind, @Nullable MxCamt05400108 message) {
    if (message == null || message.getBkToCstmrDbtCdtNtfctn() == null) {
      throw new MessageRejected(MessageRejected.Reason.NOT_READABLE);
    }
    var entries = new ArrayList<BankMessageContent.AccountEntry>();
    for (var notification : message.getBkToCstmrDbtCdtNtfctn().getNtfctn()) {
      var account =
          Optional.ofNullable(notification.getAcct())
              .flatMap(named -> BankText.account(named.getId()))
              .orElseThrow(() -> new MessageRejected(MessageRejected.Reason.ACCOUNT_NOT_HELD));
      notification.getNtry().forEach(entry -> entries.addAll(read(account, entry)));
    }
    return new BankMessageContent.Notification(kind, entries);
  }

  private static List<BankMessageContent.AccountEntry> read(String account, ReportEntry10 entry) {
    var transactions =
        entry.getNtryDtls().stream().flatMap(details -> details.getTxDtls().stream()).toList();
    if (transactions.isEmpty()) {
      return List.of(
          new BankMessageContent.AccountEntry(
              account,
              direction(entry.getCdtDbtInd()),
              status(entry),
              BankText.of(entry.getAcctSvcrRef()),
              Optional.empty(),
              BankText.sum(entry.getAmt()),
              Optional.empty()));
    }
    return IntStream.range(0, transactions.size())
        .mapToObj(position ->
            read(account, entry, transactions.get(position), position, transactions.size() == 1))
        .toList();
  }

  /// @param position within the entry: what tells transactions apart that have no ids
  private static BankMessageContent.AccountEntry read(
      String account,
      ReportEntry10 entry,
      EntryTransaction10 transaction,
      int position,
      boolean alone) {
    var references = Optional.ofNullable(transaction.getRefs());
    var endToEndId =
        references.flatMap(
            of -> BankText.of(of.getEndToEndId()).or(() -> BankText.of(of.getInstrId())));
    var ofEntry = BankText.of(entry.getAcctSvcrRef());
    return new BankMessageContent.AccountEntry(
        account,
        direction(
            transaction.getCdtDbtInd() == null ? entry.getCdtDbtInd() : transaction.getCdtDbtInd()),
        status(entry),
        references
            .flatMap(of -> BankText.of(of.getAcctSvcrRef()))
            .or(() ->
                alone
                    ? ofEntry
                    : ofEntry.map(name -> name + "/" + endToEndId.orElse("#" + position))),
        endToEndId,
        sum(entry, transaction, alone),
        Optional.ofNullable(transaction.getRtrInf())
            .map(of -> of.getRsn())
            .flatMap(code -> BankText.of(code.getCd())));
  }

  private static Optional<Money> sum(
      ReportEntry10 entry, EntryTransaction10 transaction, boolean alone) {
    return BankText.sum(transaction.getAmt())
        .or(() ->
            Optional.ofNullable(transaction.getAmtDtls())
                .map(details -> details.getTxAmt())
                .flatMap(amount -> BankText.sum(amount.getAmt())))
        .or(() -> alone ? BankText.sum(entry.getAmt()) : Optional.empty());
  }

  /// What names no direction tells neither that money left nor that it came back.
  private static Optional<Direction> direction(@Nullable CreditDebitCode code) {
    return Optional.ofNullable(code)
        .map(known ->
            switch (known) {
              case DBIT -> Direction.DEBIT;
              case CRDT -> Direction.CREDIT;
            });
  }

  private static EntryStatus status(ReportEntry10 entry) {
    return entry.getSts() != null && BOOKED.equals(entry.getSts().getCd())
        ? EntryStatus.BOOKED
        : EntryStatus.NOT_BOOKED;
  }
}
