package org.gonghui.assistance.payments;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.AmountType4Choice;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemIdentification2Choice;
import com.prowidesoftware.swift.model.mx.dic.ClearingSystemMemberIdentification2;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.FinancialInstitutionIdentification18;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GenericOrganisationIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader85;
import com.prowidesoftware.swift.model.mx.dic.OrganisationIdentification29;
import com.prowidesoftware.swift.model.mx.dic.Party38Choice;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentIdentification6;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import com.prowidesoftware.swift.model.mx.dic.RemittanceLocation7;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.kit.money.Money;

/// The file to the bank, pain.001.001.09: one instruction that debits the fund's account, one transfer per payment. It
/// names no programme and no purpose.
///
/// @param batchId MsgId and PmtInfId, as 32 hex digits
/// @param executionDay when the bank shall pay
record CreditTransferFile(
    UUID batchId,
    AccountDetails debtor,
    List<Transfer> transfers,
    Instant createdAt,
    LocalDate executionDay) {

  private static final String CURRENCY = "CNY";
  private static final String CLEARING_SYSTEM = "CNAPS";

  /// The identification of who initiates it is the file's mark.
  String xml(FileMark mark) {
    return mark.put(unmarked());
  }

  /// With [FileMark#PLACE] where the mark belongs.
  String unmarked() {
    var file = new MxPain00100109();
    file.setCstmrCdtTrfInitn(
        new CustomerCreditTransferInitiationV09().setGrpHdr(header()).addPmtInf(instruction()));
    return file.document();
  }

  private GroupHeader85 header() {
    return new GroupHeader85()
        .setMsgId(BankId.of(batchId))
        .setCreDtTm(createdAt.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
        .setNbOfTxs(Integer.toString(transfers.size()))
        .setCtrlSum(total())
        .setInitgPty(party(debtor).setId(new Party38Choice().setOrgId(markedBy(FileMark.PLACE))));
  }

  private static OrganisationIdentification29 markedBy(String mark) {
    return new OrganisationIdentification29()
        .addOthr(new GenericOrganisationIdentification1().setId(mark));
  }

  private PaymentInstruction30 instruction() {
    var instruction =
        new PaymentInstruction30()
            .setPmtInfId(BankId.of(batchId))
            .setPmtMtd(PaymentMethod3Code.TRF)
            .setBtchBookg(false)
            .setNbOfTxs(Integer.toString(transfers.size()))
            .setCtrlSum(total())
            .setReqdExctnDt(new DateAndDateTime2Choice().setDt(executionDay))
            .setDbtr(party(debtor))
            .setDbtrAcct(account(debtor))
            .setDbtrAgt(agent(debtor));
    transfers.forEach(transfer -> instruction.addCdtTrfTxInf(transaction(transfer)));
    return instruction;
  }

  private static CreditTransferTransaction34 transaction(Transfer transfer) {
    return new CreditTransferTransaction34()
        .setPmtId(
            new PaymentIdentification6()
                .setInstrId(transfer.endToEndId())
                .setEndToEndId(transfer.endToEndId()))
        .setAmt(
            new AmountType4Choice()
                .setInstdAmt(
                    new ActiveOrHistoricCurrencyAndAmount()
                        .setValue(transfer.sum().amount())
                        .setCcy(CURRENCY)))
        .setCdtrAgt(agent(transfer.creditor()))
        .setCdtr(party(transfer.creditor()))
        .setCdtrAcct(account(transfer.creditor()))
        // by which a file is known again that this service forgot (FilePosting)
        .addRltdRmtInf(new RemittanceLocation7().setRmtId(BankId.of(transfer.reference())));
  }

  private BigDecimal total() {
    return transfers.stream().map(Transfer::sum).reduce(Money.ZERO, Money::plus).amount();
  }

  private static PartyIdentification135 party(AccountDetails account) {
    return new PartyIdentification135().setNm(account.holder());
  }

  private static CashAccount38 account(AccountDetails account) {
    return new CashAccount38()
        .setId(
            new AccountIdentification4Choice()
                .setOthr(new GenericAccountIdentification1().setId(account.accountNumber())))
        .setCcy(CURRENCY);
  }

  private static BranchAndFinancialInstitutionIdentification6 agent(AccountDetails account) {
    return new BranchAndFinancialInstitutionIdentification6()
        .setFinInstnId(
            new FinancialInstitutionIdentification18()
                .setClrSysMmbId(
                    new ClearingSystemMemberIdentification2()
                        .setClrSysId(
                            new ClearingSystemIdentification2Choice().setPrtry(CLEARING_SYSTEM))
                        .setMmbId(account.bankCode())));
  }
}
