package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.kit.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {
  private static final UUID ACCOUNT = PaymentOrders.ACCOUNT;
  private static final UUID OTHER = PaymentOrders.OTHER_ACCOUNT;
  private static final UUID FINANCE = PaymentOrders.FINANCE;

  @Test
  void waitsForAnAccountAndIsPinnedToIt() {
    var payment = PaymentOrders.waiting();
    assertThat(payment.state()).isEqualTo(PaymentState.WAITING_FOR_ACCOUNT);

    payment.accountGiven(ACCOUNT);
    assertThat(payment.state()).isEqualTo(PaymentState.RESERVED);
    assertThat(payment.accountId()).contains(ACCOUNT);
  }

  @Test
  void whatIsHeldIsNotBatchedUntilFinanceConfirms() {
    var payment = PaymentOrders.reserved();
    payment.hold(HoldReason.ACCOUNT_CHANGED);
    assertThatThrownBy(() -> payment.batch(new UUID(0, 9))).isInstanceOf(Refusal.class);

    payment.confirm(Optional.of(OTHER), Set.of(FINANCE));
    payment.batch(new UUID(0, 9));
    assertThat(payment.accountId()).contains(OTHER);
  }

  @Test
  void whatWaitedAndWasHeldIsReservedOnceFinanceConfirmsAnAccount() {
    var payment = PaymentOrders.waiting();
    payment.hold(HoldReason.LOGIN_REPLACED);

    payment.confirm(Optional.of(ACCOUNT), Set.of(FINANCE));
    assertThat(payment.state()).isEqualTo(PaymentState.RESERVED);
    assertThat(payment.accountId()).contains(ACCOUNT);
    assertThat(payment.hold().reason()).isEmpty();
  }

  @Test
  void whatIsReservedStaysPinnedWhereTheMemberHasNoAccountNow() {
    var payment = PaymentOrders.reserved();
    payment.hold(HoldReason.LOGIN_REPLACED);

    payment.confirm(Optional.empty(), Set.of(FINANCE));
    assertThat(payment.state()).isEqualTo(PaymentState.RESERVED);
    assertThat(payment.accountId()).contains(ACCOUNT);
    payment.batch(new UUID(0, 9));
  }

  @Test
  void aReplacementOfALoginThatFinanceHasSeenHoldsNoMore() {
    var replaced = Instant.parse("2026-11-24T02:00:00Z");
    var payment = PaymentOrders.reserved();
    payment.holdForLogin(replaced);
    payment.confirm(Optional.of(ACCOUNT), Set.of(FINANCE));

    assertThat(payment.hold().knowsLogin(replaced)).isTrue();
    assertThat(payment.hold().knowsLogin(replaced.plusSeconds(1))).isFalse();
  }

  @Test
  void aReplacementBehindAnotherReasonWasNotSeen() {
    var replaced = Instant.parse("2026-11-24T02:00:00Z");
    var payment = PaymentOrders.reserved();
    payment.hold(HoldReason.ACCOUNT_CHANGED);
    payment.holdForLogin(replaced);

    assertThat(payment.hold().reason()).contains(HoldReason.ACCOUNT_CHANGED);
    assertThat(payment.hold().knowsLogin(replaced)).isFalse();
  }

  @Test
  void thatTheRightWasTakenBackOutweighsEveryOtherReason() {
    var payment = PaymentOrders.reserved();
    payment.hold(HoldReason.ACCOUNT_CHANGED);
    payment.hold(HoldReason.ENTITLEMENT_RETRACTED);
    payment.hold(HoldReason.ACCOUNT_CHANGED);

    assertThat(payment.hold().reason()).contains(HoldReason.ENTITLEMENT_RETRACTED);
  }

  @Test
  void thatItMayHaveBeenPaidAlreadyOutweighsAllButThat() {
    var payment = PaymentOrders.reserved();
    payment.hold(HoldReason.ABOVE_CEILING);
    payment.hold(HoldReason.MAY_BE_PROMISED_ALREADY);
    payment.holdForLogin(Instant.parse("2026-11-24T02:00:00Z"));
    assertThat(payment.hold().reason()).contains(HoldReason.MAY_BE_PROMISED_ALREADY);

    payment.hold(HoldReason.ENTITLEMENT_RETRACTED);
    payment.hold(HoldReason.MAY_BE_PROMISED_ALREADY);
    assertThat(payment.hold().reason()).contains(HoldReason.ENTITLEMENT_RETRACTED);
  }

  @Test
  void aNewAttemptTakesAnotherAccount() {
    var payment = PaymentOrders.released();
    payment.conclude(PaymentState.FAILED, "AC01");
    assertThatThrownBy(() -> payment.confirm(Optional.of(ACCOUNT), Set.of(FINANCE)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.type()).isEqualTo(AssistanceProblem.SAME_ACCOUNT));

    payment.confirm(Optional.of(OTHER), Set.of(FINANCE));
    assertThat(payment.state()).isEqualTo(PaymentState.RESERVED);
    assertThat(payment.reason()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"SETTLED", "RELEASED"})
  void neverEndsUnpaidWhileMoneyMayBeOnItsWay(PaymentState state) {
    var payment = PaymentOrders.released();
    if (state == PaymentState.SETTLED) {
      payment.conclude(state, null);
    }
    assertThatThrownBy(() -> payment.end("ENDED")).isInstanceOf(Refusal.class);
  }

  @Test
  void eachStateHasAHigherSequence() {
    var payment = PaymentOrders.reserved();
    assertThat(payment.moved().sequence()).isEqualTo(1);
    payment.batch(new UUID(0, 9));
    payment.leaveBatch();
    assertThat(payment.moved().sequence()).isEqualTo(3);
    assertThat(payment.moved().state()).isEqualTo(PaymentState.RESERVED);
  }
}
