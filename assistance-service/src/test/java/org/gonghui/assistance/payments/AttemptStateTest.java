package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.gonghui.assistance.funds.BookingKind;
import org.gonghui.assistance.funds.LedgerStanding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What follows from where one try to pay stands.
class AttemptStateTest {

  @ParameterizedTest(name = "{0}: payment {1}, was released {2}, has an outcome {3}")
  @CsvSource({
    "BATCHED, BATCHED, false, false",
    "CANCELLED, RESERVED, false, true",
    "RELEASED, RELEASED, true, false",
    "SETTLED, SETTLED, true, true",
    "FAILED, FAILED, true, true",
    "RETURNED, RETURNED, true, true"
  })
  void eachStateSaysWhatBecomesOfThePayment(
      AttemptState state, PaymentState payment, boolean released, boolean outcome) {
    var attempt = in(state);

    assertThat(attempt.state()).isEqualTo(state);
    assertThat(attempt.outcome()).isEqualTo(payment);
    assertThat(attempt.wasReleased()).isEqualTo(released);
    assertThat(attempt.hasOutcome()).isEqualTo(outcome);
  }

  @Test
  void whatTheBankHasIsOnItsWayUntilItSaysMore() {
    assertThat(in(AttemptState.RELEASED).standing()).isEqualTo(LedgerStanding.IN_TRANSIT);
    assertThat(in(AttemptState.RELEASED).factsKnown()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void knowsWhatItWasToldAndNothingElse(BankFact told) {
    var attempt = in(AttemptState.RELEASED);
    attempt.learn(told, null);

    for (var fact : BankFact.values()) {
      assertThat(attempt.knows(fact)).isEqualTo(fact == told);
    }
    assertThat(attempt.factsKnown()).isEqualTo(1);
  }

  @Test
  void remembersWhereItBelongs() {
    var attempt = in(AttemptState.BATCHED);

    assertThat(attempt.id()).isEqualTo(new UUID(7, 1));
    assertThat(attempt.paymentId()).isEqualTo(PaymentOrders.PAYMENT);
    assertThat(attempt.batchId()).isEqualTo(PaymentOrders.BATCH);
    assertThat(attempt.number()).isEqualTo(2);
    assertThat(attempt.accountId()).isEqualTo(PaymentOrders.ACCOUNT);
    assertThat(attempt.reason()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, IN_TRANSIT, REFUSAL",
    "RETURNED, SETTLED, RETURN",
    "RETURNED, IN_TRANSIT, RETURN",
    "DEBITED, IN_TRANSIT, SETTLEMENT",
    "DEBITED, RESERVED, SETTLEMENT",
    "DEBITED, RESERVED_WITH_DEBIT_OUTSTANDING, LATE_DEBIT"
  })
  void eachFactIsBookedUnderItsName(BankFact fact, LedgerStanding before, BookingKind kind) {
    assertThat(fact.bookingKind(before)).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0}: follows the bank {1}, reserved {2}")
  @CsvSource({
    "WAITING_FOR_ACCOUNT, false, true",
    "RESERVED, false, true",
    "BATCHED, false, true",
    "RELEASED, true, false",
    "SETTLED, true, false",
    "FAILED, true, true",
    "RETURNED, true, true",
    "REJECTED, false, false",
    "ENDED_UNPAID, false, false"
  })
  void aPaymentIsReservedUntilItIsReleasedOrEnds(
      PaymentState state, boolean followsTheBank, boolean reserved) {
    assertThat(state.followsTheBank()).isEqualTo(followsTheBank);
    assertThat(state.isReserved()).isEqualTo(reserved);
  }

  private static PaymentAttempt in(AttemptState state) {
    var attempt =
        new PaymentAttempt(
            new UUID(7, 1), PaymentOrders.PAYMENT, PaymentOrders.BATCH, 2, PaymentOrders.ACCOUNT);
    switch (state) {
      case BATCHED -> {}
      case CANCELLED -> attempt.cancel();
      case RELEASED -> attempt.release();
      case SETTLED -> learned(attempt, BankFact.DEBITED);
      case FAILED -> learned(attempt, BankFact.REFUSED);
      case RETURNED -> learned(attempt, BankFact.RETURNED);
    }
    return attempt;
  }

  private static void learned(PaymentAttempt attempt, BankFact fact) {
    attempt.release();
    attempt.learn(fact, null);
  }
}
