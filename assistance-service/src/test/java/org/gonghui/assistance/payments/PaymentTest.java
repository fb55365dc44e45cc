package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.assistance.funds.Payer;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaymentTest {
  private static final Payer PAYER = new Payer(new UUID(0, 1), new UUID(0, 2));
  private static final UUID ACCOUNT = new UUID(0, 3);
  private static final UUID OTHER = new UUID(0, 4);
  private static final UUID FINANCE = new UUID(0, 77);

  @Test
  void waitsForAnAccountAndIsPinnedToIt() {
    var payment = payment(Optional.empty());
    assertThat(payment.state()).isEqualTo(PaymentState.WAITING_FOR_ACCOUNT);

    payment.accountGiven(ACCOUNT);
    assertThat(payment.state()).isEqualTo(PaymentState.RESERVED);
    assertThat(payment.accountId()).contains(ACCOUNT);
  }

  @Test
  void whatIsHeldIsNotBatchedUntilFinanceConfirms() {
    var payment = payment(Optional.of(ACCOUNT));
    payment.hold(HoldReason.ACCOUNT_CHANGED);
    assertThatThrownBy(() -> payment.batch(new UUID(0, 9))).isInstanceOf(Refusal.class);

    payment.confirm(Optional.of(OTHER), Set.of(FINANCE));
    payment.batch(new UUID(0, 9));
    assertThat(payment.accountId()).contains(OTHER);
  }

  @Test
  void whatWaitedAndWasHeldIsReservedOnceFinanceConfirmsAnAccount() {
    var payment = payment(Optional.empty());
    payment.hold(HoldReason.LOGIN_REPLACED);

    payment.confirm(Optional.of(ACCOUNT), Set.of(FINANCE));
    assertThat(payment.state()).isEqualTo(PaymentState.RESERVED);
    assertThat(payment.accountId()).contains(ACCOUNT);
    assertThat(payment.hold().reason()).isEmpty();
  }

  @Test
  void whatIsReservedStaysPinnedWhereTheMemberHasNoAccountNow() {
    var payment = payment(Optional.of(ACCOUNT));
    payment.hold(HoldReason.LOGIN_REPLACED);

    payment.confirm(Optional.empty(), Set.of(FINANCE));
    assertThat(payment.state()).isEqualTo(PaymentState.RESERVED);
    assertThat(payment.accountId()).contains(ACCOUNT);
    payment.batch(new UUID(0, 9));
  }

  @Test
  void aReplacementOfALoginThatFinanceHasSeenHoldsNoMore() {
    var replaced = Instant.parse("2026-11-24T02:00:00Z");
    var payment = payment(Optional.of(ACCOUNT));
    payment.holdForLogin(replaced);
    payment.confirm(Optional.of(ACCOUNT), Set.of(FINANCE));

    assertThat(payment.knowsLogin(replaced)).isTrue();
    assertThat(payment.knowsLogin(replaced.plusSeconds(1))).isFalse();
  }

  @Test
  void aReplacementBehindAnotherReasonWasNotSeen() {
    var replaced = Instant.parse("2026-11-24T02:00:00Z");
    var payment = payment(Optional.of(ACCOUNT));
    payment.hold(HoldReason.ACCOUNT_CHANGED);
    payment.holdForLogin(replaced);

    assertThat(payment.hold().reason()).contains(HoldReason.ACCOUNT_CHANGED);
    assertThat(payment.knowsLogin(replaced)).isFalse();
  }

  @Test
  void thatTheRightWasTakenBackOutweighsEveryOtherReason() {
    var payment = payment(Optional.of(ACCOUNT));
    payment.hold(HoldReason.ACCOUNT_CHANGED);
    payment.hold(HoldReason.ENTITLEMENT_RETRACTED);
    payment.hold(HoldReason.ACCOUNT_CHANGED);

    assertThat(payment.hold().reason()).contains(HoldReason.ENTITLEMENT_RETRACTED);
  }

  @Test
  void aNewAttemptTakesAnotherAccount() {
    var payment = released();
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
    var payment = released();
    if (state == PaymentState.SETTLED) {
      payment.conclude(state, null);
    }
    assertThatThrownBy(() -> payment.end("ENDED")).isInstanceOf(Refusal.class);
  }

  @Test
  void eachStateHasAHigherSequence() {
    var payment = payment(Optional.of(ACCOUNT));
    assertThat(payment.moved().sequence()).isEqualTo(1);
    payment.batch(new UUID(0, 9));
    payment.leaveBatch();
    assertThat(payment.moved().sequence()).isEqualTo(3);
    assertThat(payment.moved().state()).isEqualTo(PaymentState.RESERVED);
  }

  private static Payment released() {
    var payment = payment(Optional.of(ACCOUNT));
    payment.batch(new UUID(0, 9));
    payment.release();
    return payment;
  }

  private static Payment payment(Optional<UUID> account) {
    var order =
        new PaymentOrder(
            PaymentSource.CASE,
            new UUID(1, 1),
            new UUID(1, 2),
            new UUID(1, 3),
            "CONDOLENCE",
            Optional.empty(),
            Money.yuan(8_600),
            Set.of(new UUID(1, 4)),
            Optional.empty());
    return Payment.reserved(new UUID(1, 5), order, PAYER, account, Instant.EPOCH);
  }
}
