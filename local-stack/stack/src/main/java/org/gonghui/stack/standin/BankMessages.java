package org.gonghui.stack.standin;

import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.MxPain00200110;
import com.prowidesoftware.swift.model.mx.dic.AccountNotification17;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerDebitCreditNotificationV08;
import com.prowidesoftware.swift.model.mx.dic.BankTransactionCodeStructure4;
import com.prowidesoftware.swift.model.mx.dic.CashAccount39;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV10;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryDetails9;
import com.prowidesoftware.swift.model.mx.dic.EntryStatus1Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader81;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader86;
import com.prowidesoftware.swift.model.mx.dic.OriginalGroupHeader17;
import com.prowidesoftware.swift.model.mx.dic.OriginalPaymentInstruction32;
import com.prowidesoftware.swift.model.mx.dic.PaymentReturnReason5;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.ProprietaryBankTransactionCodeStructure1;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import com.prowidesoftware.swift.model.mx.dic.ReturnReason5Choice;
import com.prowidesoftware.swift.model.mx.dic.StatusReason6Choice;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences6;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.stack.standin.BankOrder.Transfer;

/// Writes what a bank answers to one order: pain.002.001.10 and camt.054.001.08.
///
/// @param reason ISO code of every refusal and return
record BankMessages(BankOrder order, String reason, Clock clock) {

  String groupRefused() {
    var group = original().setGrpSts("RJCT").addStsRsnInf(statusReason());
    return report(new CustomerPaymentStatusReportV10().setOrgnlGrpInfAndSts(group));
  }

  /// A status of each transfer: refused, or settled in the bank's own words, which moves nothing.
  String report(Set<String> refused) {
    var content = new CustomerPaymentStatusReportV10().setOrgnlGrpInfAndSts(original());
    order.transfers().stream()
        .collect(Collectors.groupingBy(Transfer::paymentInformationId))
        .forEach((id, transfers) -> {
          var group = new OriginalPaymentInstruction32().setOrgnlPmtInfId(id);
          transfers.forEach(transfer -> group.addTxInfAndSts(status(transfer, refused)));
          content.addOrgnlPmtInfAndSts(group);
        });
    return report(content);
  }

  private String report(CustomerPaymentStatusReportV10 content) {
    content.setGrpHdr(new GroupHeader86().setMsgId(id()).setCreDtTm(now()));
    return new MxPain00200110().setCstmrPmtStsRpt(content).message();
  }

  private OriginalGroupHeader17 original() {
    return new OriginalGroupHeader17()
        .setOrgnlMsgId(order.messageId())
        .setOrgnlMsgNmId("pain.001.001.09");
  }

  private PaymentTransaction105 status(Transfer transfer, Set<String> refused) {
    var status = new PaymentTransaction105().setOrgnlEndToEndId(transfer.endToEndId());
    return refused.contains(transfer.endToEndId())
        ? status.setTxSts("RJCT").addStsRsnInf(statusReason())
        : status.setTxSts("ACSC");
  }

  private StatusReasonInformation12 statusReason() {
    return new StatusReasonInformation12().setRsn(new StatusReason6Choice().setCd(reason));
  }

  /// Booked debits.
  String booked(List<Transfer> transfers) {
    return notification(transfers.stream().map(t -> entry(t, CreditDebitCode.DBIT)).toList());
  }

  /// Booked credits: money that came back after it was booked.
  String returned(List<Transfer> transfers) {
    var back = new PaymentReturnReason5().setRsn(new ReturnReason5Choice().setCd(reason));
    var entries = transfers.stream().map(t -> entry(t, CreditDebitCode.CRDT)).toList();
    entries.forEach(entry -> entry.getNtryDtls().getFirst().getTxDtls().getFirst().setRtrInf(back));
    return notification(entries);
  }

  private String notification(List<ReportEntry10> entries) {
    var account =
        new AccountNotification17()
            .setId(id())
            .setCreDtTm(now())
            .setAcct(new CashAccount39().setId(order.account()));
    entries.forEach(account::addNtry);
    var content =
        new BankToCustomerDebitCreditNotificationV08()
            .setGrpHdr(new GroupHeader81().setMsgId(id()).setCreDtTm(now()))
            .addNtfctn(account);
    return new MxCamt05400108().setBkToCstmrDbtCdtNtfctn(content).message();
  }

  private ReportEntry10 entry(Transfer transfer, CreditDebitCode direction) {
    var reference = id();
    var day = new DateAndDateTime2Choice().setDt(now().toLocalDate());
    return new ReportEntry10()
        .setAmt(transfer.amount())
        .setCdtDbtInd(direction)
        .setSts(new EntryStatus1Choice().setCd("BOOK"))
        .setBookgDt(day)
        .setValDt(day)
        .setAcctSvcrRef(reference)
        .setBkTxCd(
            new BankTransactionCodeStructure4()
                .setPrtry(new ProprietaryBankTransactionCodeStructure1().setCd("TRANSFER")))
        .addNtryDtls(
            new EntryDetails9()
                .addTxDtls(
                    new EntryTransaction10()
                        .setRefs(
                            new TransactionReferences6()
                                .setEndToEndId(transfer.endToEndId())
                                .setAcctSvcrRef(reference))
                        .setAmt(transfer.amount())
                        .setCdtDbtInd(direction)));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock);
  }

  private static String id() {
    return UUID.randomUUID().toString().replace("-", "");
  }
}
