package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.sealing.SealedColumn;
import org.junit.jupiter.api.Test;

/// What finance sees of payments, batches and what waits for it.
class ViewsTest {
  private static final UUID ID = new UUID(0, 5);
  private static final String TRANSFER = "0190c0de000070008000000000000001";

  @Test
  void aPaymentShowsItsAttemptsAndWhyItWaits() {
    var payment = PaymentOrders.released();
    payment.conclude(PaymentState.FAILED, "AC01");
    payment.hold(HoldReason.ACCOUNT_CHANGED);
    var attempt = failed();

    assertThat(PaymentView.of(new PaymentContent(payment, List.of(attempt)), "\"1\""))
        .isEqualTo(
            new PaymentView(
                PaymentOrders.PAYMENT,
                PaymentState.FAILED,
                true,
                HoldReason.ACCOUNT_CHANGED,
                "AC01",
                PaymentOrders.SUM,
                "CONDOLENCE",
                PaymentOrders.MEMBER,
                PaymentOrders.PAYER.fundId(),
                PaymentOrders.REFERENCE,
                null,
                false,
                List.of(
                    new AttemptView(
                        BankId.of(attempt.id()), PaymentOrders.BATCH, AttemptState.FAILED, "AC01")),
                PaymentOrders.ASKED,
                "\"1\""));
  }

  @Test
  void aPaymentForAnotherServiceNamesItsRequest() {
    var order = PaymentOrders.order(PaymentSource.REQUEST, Optional.empty());
    var payment = Payment.rejected(ID, order, "NO_BUDGET", Instant.EPOCH);
    var view = PaymentView.of(new PaymentContent(payment, List.of()), null);

    assertThat(view.requestId()).isEqualTo(PaymentOrders.REFERENCE);
    assertThat(view.caseId()).isNull();
    assertThat(view.held()).isFalse();
    assertThat(view.fundId()).isNull();
  }

  @Test
  void aPaymentTellsOfABookingAfterItsEnd() {
    var payment = PaymentOrders.released();
    payment.conclude(PaymentState.FAILED, "AC01");
    payment.end(null);
    payment.bookedAfterItsEnd(true);

    assertThat(PaymentView.of(new PaymentContent(payment, List.of()), null).bookedAfterEnd())
        .isTrue();
  }

  @Test
  void whatTheBankSaysOfATransferIsAnotherVersionOfItsPaymentAndBatch() {
    var payment = PaymentOrders.released();
    var batch = new PaymentBatch(PaymentOrders.BATCH, ID, Set.of(), Instant.EPOCH);
    var attempts = List.of(failed());
    var before = new PaymentContent(payment, attempts).version();

    assertThat(before).isEqualTo(1);
    assertThat(new BatchContent(batch, attempts).version()).isEqualTo(1);
    attempts.getFirst().learn(BankFact.DEBITED, null);
    assertThat(new PaymentContent(payment, attempts).version()).isGreaterThan(before);
    assertThat(new BatchContent(batch, attempts).version()).isEqualTo(2);
  }

  @Test
  void anEntryThatWaitsShowsWhatTheBankSaid() {
    var entry =
        new BankMessageContent.AccountEntry(
            "6222000011112222",
            Optional.of(Direction.CREDIT),
            EntryStatus.BOOKED,
            Optional.of("R1"),
            Optional.of(TRANSFER),
            Optional.of(Money.yuan(8_600)),
            Optional.of("AC04"));

    assertThat(UnmatchedView.of(UnmatchedEntry.of(ID, entry, UnmatchedReason.UNKNOWN_ID)))
        .isEqualTo(
            new UnmatchedView(
                ID,
                UnmatchedReason.UNKNOWN_ID,
                TRANSFER,
                "R1",
                Money.yuan(8_600),
                Direction.CREDIT,
                null));
  }

  @Test
  void aStatusThatWaitsShowsTheBanksCode() {
    var status =
        new BankMessageContent.TransferStatus(
            Optional.of(TRANSFER),
            Optional.of("ACSC"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Money.yuan(1)));

    assertThat(UnmatchedView.of(UnmatchedEntry.of(ID, status, UnmatchedReason.OTHER_AMOUNT)))
        .isEqualTo(
            new UnmatchedView(
                ID, UnmatchedReason.OTHER_AMOUNT, TRANSFER, null, Money.yuan(1), null, "ACSC"));
  }

  @Test
  void aRefusalOfAGroupThatWaitsShowsWhichTransferItWouldHaveRefused() {
    var refusal =
        UnmatchedEntry.refusal(ID, Optional.of(TRANSFER), UnmatchedReason.REFUSED_AFTER_BOOKING);

    assertThat(UnmatchedView.of(refusal))
        .isEqualTo(
            new UnmatchedView(
                ID, UnmatchedReason.REFUSED_AFTER_BOOKING, TRANSFER, null, null, null, "RJCT"));
  }

  @Test
  void filesAndMessagesAreSealed() {
    assertThat(new BatchSealing().columns())
        .containsExactly(
            new SealedColumn("payment_batch", "pain001", "id"),
            new SealedColumn("bank_message", "content", "id"));
  }

  private static PaymentAttempt failed() {
    var attempt =
        new PaymentAttempt(
            new UUID(7, 1), PaymentOrders.PAYMENT, PaymentOrders.BATCH, 1, PaymentOrders.ACCOUNT);
    attempt.release();
    attempt.learn(BankFact.REFUSED, "AC01");
    return attempt;
  }
}
