package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.assistance.BankSays;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// pain.002 in the shapes that banks give it.
class StatusReportsTest {
  private static final String TRANSFER = "0190c0de000070008000000000000001";
  private static final String BATCH = "0190c0de000070008000000000000002";
  private static final String REASON = "<StsRsnInf><Rsn><Cd>%s</Cd></Rsn></StsRsnInf>";

  @Test
  void readsTheRefusalOfOneTransfer() {
    var report = read(BankSays.status(BATCH, "RJCT", TRANSFER));

    assertThat(report.kind()).isEqualTo("pain.002.001.10");
    assertThat(report.batch()).contains(UUID.fromString("0190c0de-0000-7000-8000-000000000002"));
    assertThat(report.isRefused()).isFalse();
    assertThat(report.transfers())
        .containsExactly(
            new BankMessageContent.TransferStatus(
                Optional.of(TRANSFER),
                Optional.of("RJCT"),
                Optional.of("AC01"),
                Optional.empty(),
                Optional.empty()));
    assertThat(report.transfers().getFirst().isRefused()).isTrue();
  }

  @ParameterizedTest(name = "group {0}, instruction {1}: {2}")
  @CsvSource({
    "RJCT, '', RJCT, AM04",
    "'', RJCT, RJCT, AC06",
    "PART, RJCT, RJCT, AC06",
    "ACCP, '', ACCP, AM04",
    "RJCT, ACCP, RJCT, AM04",
    "'', '', ,AM04"
  })
  void theStatusOfTheOneInstructionIsThatOfTheGroup(
      String group, String instruction, @Nullable String status, String reason) {
    var report = read(report(group, "AM04", instruction, "AC06", ""));

    assertThat(report.status()).isEqualTo(Optional.ofNullable(status));
    assertThat(report.reason()).contains(reason);
    assertThat(report.isRefused()).isEqualTo("RJCT".equals(status));
  }

  @Test
  void theInstructionsStatusIsExplainedByTheGroupWhereItGivesNoReason() {
    var message = report("", "AM04", "RJCT", "AC06", "").replace(REASON.formatted("AC06"), "");
    assertThat(read(message).reason()).contains("AM04");
  }

  @Test
  void aTransferWithoutAStatusHasThatOfItsInstruction() {
    var transfer =
        "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId></TxInfAndSts>".formatted(TRANSFER);
    var report = read(report("", "", "RJCT", "AC06", transfer));

    assertThat(report.transfers().getFirst().isRefused()).isTrue();
    assertThat(report.transfers().getFirst().reason()).isEmpty();
  }

  @Test
  void aTransferIsKnownByItsInstructionIdWhereThatIsAllThereIs() {
    var transfer =
        "<TxInfAndSts><OrgnlInstrId>%s</OrgnlInstrId><TxSts>ACSC</TxSts></TxInfAndSts>"
            .formatted(TRANSFER);
    var report = read(report("", "", "", "", transfer));

    assertThat(report.transfers().getFirst().endToEndId()).contains(TRANSFER);
    assertThat(report.transfers().getFirst().isRefused()).isFalse();
  }

  @Test
  void readsAccountAndSumOfTheOriginalTransfer() {
    var transfer =
        "<TxInfAndSts><OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts><OrgnlTxRef><Amt><InstdAmt Ccy=\"CNY\">8600.00</InstdAmt></Amt><DbtrAcct><Id><Othr><Id>6222000011112222</Id></Othr></Id></DbtrAcct></OrgnlTxRef></TxInfAndSts>"
            .formatted(TRANSFER);
    var report = read(report("", "", "", "", transfer));

    assertThat(report.transfers().getFirst().account()).contains("6222000011112222");
    assertThat(report.transfers().getFirst().sum()).contains(Money.yuan(8_600));
  }

  @Test
  void anOriginalMessageThatIsNoneOfOursIsNoBatch() {
    assertThat(read(BankSays.groupRefused("OTHER-MESSAGE")).batch()).isEmpty();
  }

  /// Additional information is free text and may name people.
  @Test
  void aReasonInWordsIsNoReason() {
    var words =
        "<StsRsnInf><Rsn><Prtry>张三 moved</Prtry></Rsn><AddtlInf>张三</AddtlInf></StsRsnInf><StsRsnInf><AddtlInf>张三</AddtlInf></StsRsnInf>";
    var message = BankSays.groupRefused(BATCH).replace(REASON.formatted("AM04"), words);
    assertThat(read(message).reason()).isEmpty();
  }

  @Test
  void aReportAboutNoMessageIsNotReadable() {
    var message = BankSays.groupRefused(BATCH);
    var from = message.indexOf("<OrgnlGrpInfAndSts>");
    var to = message.indexOf("<OrgnlPmtInfAndSts>");
    assertNotReadable(message.substring(0, from) + message.substring(to));
    assertNotReadable("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"/>");
  }

  private static void assertNotReadable(String message) {
    assertThatThrownBy(() -> read(message))
        .isInstanceOfSatisfying(
            MessageRejected.class,
            why -> assertThat(why.reason()).isEqualTo(MessageRejected.Reason.NOT_READABLE));
  }

  private static String report(
      String group, String groupReason, String own, String ownReason, String transfers) {
    var inGroup =
        (group.isEmpty() ? "" : "<GrpSts>" + group + "</GrpSts>")
            + (groupReason.isEmpty() ? "" : REASON.formatted(groupReason));
    var inInstruction =
        (own.isEmpty() ? "" : "<PmtInfSts>" + own + "</PmtInfSts>")
            + (ownReason.isEmpty() ? "" : REASON.formatted(ownReason));
    return BankSays.status(BATCH, "RJCT")
        .replace("</OrgnlMsgNmId>", "</OrgnlMsgNmId>" + inGroup)
        .replace("</OrgnlPmtInfId>", "</OrgnlPmtInfId>" + inInstruction + transfers);
  }

  private static BankMessageContent.StatusReport read(String message) {
    return (BankMessageContent.StatusReport)
        new BankXml().read(message.strip().getBytes(StandardCharsets.UTF_8));
  }
}
