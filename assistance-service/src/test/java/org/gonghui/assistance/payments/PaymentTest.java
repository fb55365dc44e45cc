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

    payment.confirm(Optional.of(OTHER));
    payment.batch(new UUID(0, 9));
    assertThat(payment.accountId()).contains(OTHER);
  }

  @Test
  void whatWaitedAndWasHeldIsReservedOnceFinanceConfirmsAnAccount() {
    var payment = payment(Optional.empty());
    payment.hold(HoldReason.LOGIN_REPLACED);

    payment.confirm(Optional.of(ACCOUNT));
    assertThat(payment.state()).isEqualTo(PaymentState.RESERVED);
    assertThat(payment.accountId()).contains(ACCOUNT);
    assertThat(payment.hold().reason()).isEmpty();
  }

  @Test
  void whatIsReservedStaysPinnedWhereTheMemberHasNoAccountNow() {
    var payment = payment(Optional.of(ACCOUNT));
    payment.hold(HoldReason.LOGIN_REPLACED);

    payment.confirm(Optional.empty());
    assertThat(payment.state()).isEqualTo(PaymentState.RESERVED);
    assertThat(payment.accountId()).contains(ACCOUNT);
    payment.batch(new UUID(0, 9));
  }

  @Test
  void aNewAttemptTakesAnotherAccount() {
    var payment = released();
    payment.conclude(PaymentState.FAILED, "AC01");
    assertThatThrownBy(() -> payment.confirm(Optional.of(ACCOUNT)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.type()).isEqualTo(AssistanceProblem.SAME_ACCOUNT));

    payment.confirm(Optional.of(OTHER));
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
