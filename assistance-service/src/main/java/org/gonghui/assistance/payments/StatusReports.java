package org.gonghui.assistance.payments;

import com.prowidesoftware.swift.model.mx.MxPain00200110;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// pain.002.001.10 as values.
final class StatusReports {
  private StatusReports() {}

  static BankMessageContent read(String kind, @Nullable MxPain00200110 message) {
    if (message == null || message.getCstmrPmtStsRpt() == null) {
      throw new MessageRejected(MessageRejected.Reason.NOT_READABLE);
    }
    var report = message.getCstmrPmtStsRpt();
    var group = report.getOrgnlGrpInfAndSts();
    if (group == null) {
      throw new MessageRejected(MessageRejected.Reason.NOT_READABLE);
    }
    var status = BankText.of(group.getGrpSts());
    var reason = reason(group.getStsRsnInf());
    var transfers = new ArrayList<BankMessageContent.TransferStatus>();
    for (var instruction : report.getOrgnlPmtInfAndSts()) {
      // a batch is one instruction: its status is the group's
      var own = BankText.of(instruction.getPmtInfSts());
      if (own.isPresent() && status.filter(BankMessageContent.REFUSED::equals).isEmpty()) {
        status = own;
        reason = reason(instruction.getStsRsnInf()).or(() -> reason(group.getStsRsnInf()));
      }
      for (var transfer : instruction.getTxInfAndSts()) {
        transfers.add(transfer(transfer, status));
      }
    }
    return new BankMessageContent.StatusReport(
        kind, BankText.of(group.getOrgnlMsgId()), status, reason, transfers);
  }

  private static BankMessageContent.TransferStatus transfer(
      PaymentTransaction105 transfer, Optional<String> inherited) {
    var original = Optional.ofNullable(transfer.getOrgnlTxRef());
    return new BankMessageContent.TransferStatus(
        BankText.of(transfer.getOrgnlEndToEndId())
            .or(() -> BankText.of(transfer.getOrgnlInstrId())),
        BankText.of(transfer.getTxSts()).or(() -> inherited),
        reason(transfer.getStsRsnInf()),
        original.map(of -> of.getDbtrAcct()).flatMap(account -> BankText.account(account.getId())),
        original.map(of -> of.getAmt()).flatMap(amount -> BankText.sum(amount.getInstdAmt())));
  }

  /// The ISO code alone: additional information is free text and may name people.
  private static Optional<String> reason(List<StatusReasonInformation12> given) {
    return given.stream()
        .map(StatusReasonInformation12::getRsn)
        .filter(Objects::nonNull)
        .flatMap(code -> BankText.of(code.getCd()).stream())
        .findFirst();
  }
}
