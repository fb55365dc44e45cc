package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.BranchAndFinancialInstitutionIdentification6;
import com.prowidesoftware.swift.model.mx.dic.CustomerCreditTransferInitiationV09;
import com.prowidesoftware.swift.model.mx.dic.GenericOrganisationIdentification1;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import com.prowidesoftware.swift.model.mx.dic.PaymentMethod3Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.kit.money.Money;
import org.junit.jupiter.api.Test;

/// What the bank reads in the file, as its own parser would.
class CreditTransferFileTest {
  private static final UUID BATCH = new UUID(1, 2);
  private static final AccountDetails FUND =
      new AccountDetails("抚顺市总工会", "1001000022223333", "102224000011");
  private static final AccountDetails WANG =
      new AccountDetails("王秀英", "6222000011112222", "102100099996");
  private static final AccountDetails LI =
      new AccountDetails("李桂兰", "6222000033334444", "103100000026");
  private static final Transfer FIRST =
      new Transfer("a".repeat(32), new UUID(3, 4), Money.yuan(8_600), WANG);
  private static final Transfer SECOND =
      new Transfer("b".repeat(32), new UUID(3, 4), money("1400.05"), LI);

  private final CustomerCreditTransferInitiationV09 file =
      MxPain00100109.parse(
              new CreditTransferFile(
                      BATCH,
                      FUND,
                      List.of(FIRST, SECOND),
                      Instant.parse("2018-11-09T02:00:00.987Z"),
                      LocalDate.of(2018, 11, 9))
                  .unmarked())
          .getCstmrCdtTrfInitn();
  private final PaymentInstruction30 instruction = file.getPmtInf().getFirst();

  @Test
  void theHeaderCountsAndSumsWhatFollows() {
    var header = file.getGrpHdr();
    assertThat(header.getMsgId()).isEqualTo(BankId.of(BATCH));
    assertThat(header.getCreDtTm().toInstant()).isEqualTo(Instant.parse("2018-11-09T02:00:00Z"));
    assertThat(header.getNbOfTxs()).isEqualTo("2");
    assertThat(header.getCtrlSum()).isEqualByComparingTo("10000.05");
    assertThat(header.getInitgPty().getNm()).isEqualTo("抚顺市总工会");
    assertThat(header.getInitgPty().getId().getOrgId().getOthr())
        .extracting(GenericOrganisationIdentification1::getId)
        .containsExactly(FileMark.PLACE);
  }

  @Test
  void oneInstructionDebitsTheFundsAccount() {
    assertThat(file.getPmtInf()).hasSize(1);
    assertThat(instruction.getPmtInfId()).isEqualTo(BankId.of(BATCH));
    assertThat(instruction.getPmtMtd()).isEqualTo(PaymentMethod3Code.TRF);
    assertThat(instruction.isBtchBookg()).isFalse();
    assertThat(instruction.getNbOfTxs()).isEqualTo("2");
    assertThat(instruction.getCtrlSum()).isEqualByComparingTo("10000.05");
    assertThat(instruction.getReqdExctnDt().getDt()).isEqualTo(LocalDate.of(2018, 11, 9));
    assertThat(instruction.getDbtr().getNm()).isEqualTo("抚顺市总工会");
    assertThat(instruction.getDbtrAcct().getId().getOthr().getId()).isEqualTo("1001000022223333");
    assertThat(instruction.getDbtrAcct().getCcy()).isEqualTo("CNY");
    assertBank(instruction.getDbtrAgt(), "102224000011");
  }

  @Test
  void eachTransferNamesItsPayeeAndItsSum() {
    assertThat(instruction.getCdtTrfTxInf()).hasSize(2);
    assertTransfer(0, FIRST);
    assertTransfer(1, SECOND);
  }

  private void assertTransfer(int at, Transfer transfer) {
    var written = instruction.getCdtTrfTxInf().get(at);
    assertThat(written.getPmtId().getInstrId()).isEqualTo(transfer.endToEndId());
    assertThat(written.getPmtId().getEndToEndId()).isEqualTo(transfer.endToEndId());
    assertThat(written.getAmt().getInstdAmt().getValue())
        .isEqualByComparingTo(transfer.sum().amount());
    assertThat(written.getAmt().getInstdAmt().getCcy()).isEqualTo("CNY");
    assertThat(written.getCdtr().getNm()).isEqualTo(transfer.creditor().holder());
    assertThat(written.getCdtrAcct().getId().getOthr().getId())
        .isEqualTo(transfer.creditor().accountNumber());
    assertBank(written.getCdtrAgt(), transfer.creditor().bankCode());
  }

  private static void assertBank(BranchAndFinancialInstitutionIdentification6 bank, String code) {
    var member = bank.getFinInstnId().getClrSysMmbId();
    assertThat(member.getClrSysId().getPrtry()).isEqualTo("CNAPS");
    assertThat(member.getMmbId()).isEqualTo(code);
  }

  private static Money money(String yuan) {
    return Money.of(yuan, "CNY");
  }
}
