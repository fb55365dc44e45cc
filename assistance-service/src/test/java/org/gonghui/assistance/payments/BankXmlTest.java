package org.gonghui.assistance.payments;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.assistance.BankSays;
import org.gonghui.assistance.account.AccountDetails;
import org.gonghui.kit.money.Money;
import org.junit.jupiter.api.Test;

class BankXmlTest {
  private static final String TRANSFER = "0190c0de000070008000000000000001";
  private static final String BATCH = "0190c0de000070008000000000000002";
  private static final String ACCOUNT = "6222000011112222";

  private final BankXml xml = new BankXml();

  @Test
  void readsABookedDebit() {
    var read = read(BankSays.debited(ACCOUNT, "R1", TRANSFER, 8_600));
    assertThat(((BankMessageContent.Notification) read).entries())
        .containsExactly(
            new BankMessageContent.AccountEntry(
                ACCOUNT,
                Optional.of(Direction.DEBIT),
                EntryStatus.BOOKED,
                Optional.of("R1"),
                Optional.of(TRANSFER),
                Optional.of(Money.yuan(8_600)),
                Optional.empty()));
  }

  @Test
  void readsAReturnWithItsReason() {
    var read = read(BankSays.returned(ACCOUNT, "R2", TRANSFER, 8_600));
    assertThat(((BankMessageContent.Notification) read).entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.direction()).contains(Direction.CREDIT))
        .satisfies(entry -> assertThat(entry.reason()).contains("AC04"));
  }

  @Test
  void tellsTransactionsOfOneEntryApartThatHaveNoIds() {
    var alone = BankSays.debitedWithoutId(ACCOUNT, "R1", 8_600);
    var transaction =
        alone.substring(alone.indexOf("<TxDtls>"), alone.indexOf("</TxDtls>")) + "</TxDtls>";
    var read = read(alone.replace(transaction, transaction + transaction));
    assertThat(((BankMessageContent.Notification) read).entries())
        .extracting(BankMessageContent.AccountEntry::servicerReference)
        .containsExactly(Optional.of("R1/#0"), Optional.of("R1/#1"));
  }

  @Test
  void readsARefusalOfAGroup() {
    var report = (BankMessageContent.StatusReport) read(BankSays.groupRefused(BATCH, TRANSFER));
    assertThat(report.batch().map(BankId::of)).contains(BATCH);
    assertThat(report.status()).contains("RJCT");
    assertThat(report.transfers())
        .singleElement()
        .satisfies(transfer -> assertThat(transfer.status()).contains("ACSC"));
  }

  @Test
  void passesOverAByteOrderMark() {
    var message = BankSays.debited(ACCOUNT, "R1", TRANSFER, 8_600);
    assertThat(read("\uFEFF" + message)).isEqualTo(read(message));
  }

  @Test
  void refusesADoctype() {
    var entity =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
            + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\">&e;</Document>";
    assertRejected(entity, MessageRejected.Reason.DOCTYPE);
  }

  @Test
  void fetchesNothingThatADoctypeNames() throws IOException {
    var asked = new AtomicInteger();
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    try {
      var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/bank.dtd";
      for (var doctype :
          List.of(
              "<!DOCTYPE Document SYSTEM \"" + address + "\">",
              "<!DOCTYPE Document [<!ENTITY % e SYSTEM \"" + address + "\"> %e;]>")) {
        assertRejected(
            doctype
                + BankSays.debited(ACCOUNT, "R1", TRANSFER, 1).lines().skip(1).collect(joining()),
            MessageRejected.Reason.DOCTYPE);
      }
    } finally {
      server.stop(0);
    }
    assertThat(asked).hasValue(0);
  }

  @Test
  void refusesWhatIsCutOff() {
    var whole = BankSays.debited(ACCOUNT, "R1", TRANSFER, 8_600);
    assertRejected(whole.substring(0, whole.length() / 2), MessageRejected.Reason.NOT_READABLE);
    assertRejected("", MessageRejected.Reason.NOT_READABLE);
  }

  /// As deep as 64 elements, which is more than any message of the standard.
  @Test
  void refusesWhatIsTooDeep() {
    assertThat(((BankMessageContent.Notification) read(nested(64))).entries()).isEmpty();
    assertRejected(nested(65), MessageRejected.Reason.NOT_READABLE);
  }

  /// Side by side is not deep.
  @Test
  void readsAsManyElementsAsThereAre() {
    var one = BankSays.debited(ACCOUNT, "R1", TRANSFER, 8_600);
    var entry = one.substring(one.indexOf("<Ntry>"), one.indexOf("</Ntry>")) + "</Ntry>";
    var read = read(one.replace(entry, entry.repeat(20)));
    assertThat(((BankMessageContent.Notification) read).entries()).hasSize(20);
  }

  @Test
  void refusesWhatHasNoNamespace() {
    assertRejected("<Document/>", MessageRejected.Reason.UNKNOWN_KIND);
  }

  @Test
  void refusesAnotherVersionOrKind() {
    var other =
        BankSays.debited(ACCOUNT, "R1", TRANSFER, 1).replace("camt.054.001.08", "camt.053.001.08");
    assertRejected(other, MessageRejected.Reason.UNKNOWN_KIND);
  }

  @Test
  void writesAFileToTheBankThatNamesNoPurpose() {
    var account = new AccountDetails("张三", ACCOUNT, "102100099996");
    var file =
        new CreditTransferFile(
            new UUID(1, 2),
            account,
            List.of(new Transfer(TRANSFER, new UUID(3, 4), Money.yuan(8_600), account)),
            Instant.parse("2026-11-24T02:00:00Z"),
            LocalDate.of(2026, 11, 24));

    var written = MxPain00100109.parse(file.unmarked()).getCstmrCdtTrfInitn();
    assertThat(written.getGrpHdr().getMsgId()).isEqualTo(BankId.of(new UUID(1, 2)));
    assertThat(written.getGrpHdr().getCtrlSum()).isEqualByComparingTo("8600.00");
    var instruction = written.getPmtInf().getFirst();
    assertThat(instruction.isBtchBookg()).isFalse();
    assertThat(instruction.getCdtTrfTxInf().getFirst().getPmtId().getEndToEndId())
        .isEqualTo(TRANSFER);
    assertThat(file.unmarked()).contains("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09");
    assertThat(file.unmarked()).doesNotContain("CONDOLENCE").doesNotContain("Purp");
  }

  private static String nested(int deep) {
    var elements = deep - 2;
    return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"><BkToCstmrDbtCdtNtfctn>"
        + "<SplmtryData>".repeat(elements)
        + "</SplmtryData>".repeat(elements)
        + "</BkToCstmrDbtCdtNtfctn></Document>";
  }

  private BankMessageContent read(String message) {
    return xml.read(message.strip().getBytes(StandardCharsets.UTF_8));
  }

  private void assertRejected(String message, MessageRejected.Reason reason) {
    assertThatThrownBy(() -> read(message))
        .isInstanceOfSatisfying(
            MessageRejected.class, why -> assertThat(why.reason()).isEqualTo(reason));
  }
}
