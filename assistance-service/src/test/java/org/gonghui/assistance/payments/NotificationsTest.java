package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gonghui.assistance.BankSays;
import org.gonghui.kit.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// camt.054 in the shapes that banks give it.
class NotificationsTest {
  private static final String TRANSFER = "0190c0de000070008000000000000001";
  private static final String OTHER = "0190c0de000070008000000000000009";
  private static final String ACCOUNT = "6222000011112222";
  private static final String DEBITED = BankSays.debited(ACCOUNT, "R1", TRANSFER, 8_600);
  private static final String SUM = "<Amt Ccy=\"CNY\">8600.00</Amt>";
  private static final String ID = "<EndToEndId>" + TRANSFER + "</EndToEndId>";
  private static final String OF_TRANSACTION = "</Refs>" + SUM;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"BOOK, BOOKED", "PDNG, NOT_BOOKED", "INFO, NOT_BOOKED"})
  void onlyBookIsBooked(String code, EntryStatus status) {
    assertThat(entry(DEBITED.replace("<Cd>BOOK</Cd>", "<Cd>" + code + "</Cd>")).status())
        .isEqualTo(status);
  }

  @Test
  void anEntryWithoutAStatusIsNotBooked() {
    assertThat(entry(DEBITED.replace("<Sts><Cd>BOOK</Cd></Sts>", "")).status())
        .isEqualTo(EntryStatus.NOT_BOOKED);
  }

  @Test
  void whatNamesNoDirectionTellsNone() {
    assertThat(entry(BankSays.withoutDirection(ACCOUNT, "R1", TRANSFER, 8_600)).direction())
        .isEmpty();
  }

  @Test
  void aTransactionWithoutADirectionGoesTheWayOfItsEntry() {
    var own = SUM + "\n  <CdtDbtInd>DBIT</CdtDbtInd>";
    assertThat(DEBITED).contains(own);
    assertThat(entry(DEBITED.replace(own, SUM)).direction()).contains(Direction.DEBIT);
  }

  @Test
  void aTransactionGoesItsOwnWayWhereItsEntryNamesAnother() {
    var entrys = SUM + "<CdtDbtInd>DBIT</CdtDbtInd><Sts>";
    assertThat(DEBITED).contains(entrys);
    var message = DEBITED.replace(entrys, SUM + "<CdtDbtInd>CRDT</CdtDbtInd><Sts>");
    assertThat(entry(message).direction()).contains(Direction.DEBIT);
  }

  @Test
  void anEntryWithoutDetailsIsOneThatNobodyCanMatch() {
    var from = DEBITED.indexOf("<NtryDtls>");
    var to = DEBITED.indexOf("</Ntry>");
    assertThat(entry(DEBITED.substring(0, from) + DEBITED.substring(to)))
        .isEqualTo(
            new BankMessageContent.AccountEntry(
                ACCOUNT,
                Optional.of(Direction.DEBIT),
                EntryStatus.BOOKED,
                Optional.of("R1"),
                Optional.empty(),
                Optional.of(Money.yuan(8_600)),
                Optional.empty()));
  }

  @Test
  void aTransactionIsKnownByItsInstructionIdWhereThatIsAllThereIs() {
    var message = DEBITED.replace(ID, "<InstrId>" + OTHER + "</InstrId>");
    assertThat(entry(message).endToEndId()).contains(OTHER);
  }

  @Test
  void aTransactionsOwnReferenceComesBeforeItsEntrys() {
    var message = DEBITED.replace("<Refs>", "<Refs><AcctSvcrRef>T1</AcctSvcrRef>");
    assertThat(entry(message).servicerReference()).contains("T1");
  }

  @Test
  void transactionsOfOneEntryAreToldApartByTheirIds() {
    assertThat(entries(twice(DEBITED)))
        .extracting(BankMessageContent.AccountEntry::servicerReference)
        .containsExactly(Optional.of("R1/" + TRANSFER), Optional.of("R1/" + OTHER));
  }

  @Test
  void theSumOfATransactionStandsInItOrInItsDetails() {
    assertThat(DEBITED).contains(OF_TRANSACTION);
    var details = "<AmtDtls><TxAmt><Amt Ccy=\"CNY\">12.34</Amt></TxAmt></AmtDtls>";
    var message = DEBITED.replace(OF_TRANSACTION, "</Refs>" + details);
    assertThat(entry(message).sum()).contains(Money.of("12.34", "CNY"));
  }

  @Test
  void theSumOfAnEntryIsThatOfItsOnlyTransactionButOfNoneOfSeveral() {
    var alone = DEBITED.replace(OF_TRANSACTION, "</Refs>");
    assertThat(entry(alone).sum()).contains(Money.yuan(8_600));
    assertThat(entries(twice(alone)))
        .extracting(BankMessageContent.AccountEntry::sum)
        .containsExactly(Optional.empty(), Optional.empty());
  }

  @Test
  void whoNamesNoAccountIsRejected() {
    var message = DEBITED.replace("<Othr><Id>" + ACCOUNT + "</Id></Othr>", "");
    assertRejected(message, MessageRejected.Reason.ACCOUNT_NOT_HELD);
    assertRejected(
        DEBITED.replaceFirst("<Acct>.*</Acct>", ""), MessageRejected.Reason.ACCOUNT_NOT_HELD);
  }

  @Test
  void aDocumentWithoutANotificationIsNotReadable() {
    assertRejected(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.054.001.08\"/>",
        MessageRejected.Reason.NOT_READABLE);
  }

  /// Its only transaction, and the same with another id.
  private static String twice(String message) {
    var one =
        message.substring(message.indexOf("<TxDtls>"), message.indexOf("</TxDtls>")) + "</TxDtls>";
    return message.replace(one, one + one.replace(TRANSFER, OTHER));
  }

  private static BankMessageContent.AccountEntry entry(String message) {
    var entries = entries(message);
    assertThat(entries).hasSize(1);
    return entries.getFirst();
  }

  private static List<BankMessageContent.AccountEntry> entries(String message) {
    return ((BankMessageContent.Notification) read(message)).entries();
  }

  private static BankMessageContent read(String message) {
    return new BankXml().read(message.strip().getBytes(StandardCharsets.UTF_8));
  }

  private static void assertRejected(String message, MessageRejected.Reason reason) {
    assertThatThrownBy(() -> read(message))
        .isInstanceOfSatisfying(
            MessageRejected.class, why -> assertThat(why.reason()).isEqualTo(reason));
  }
}
