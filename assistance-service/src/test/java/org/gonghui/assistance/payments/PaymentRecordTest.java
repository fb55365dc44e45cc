package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.assistance.AssistanceProblem;
import org.gonghui.kit.problem.Refusal;
import org.junit.jupiter.api.Test;

/// What a payment remembers of its way.
class PaymentRecordTest {
  private static final UUID CLERK = new UUID(0, 78);

  @Test
  void remembersWhatWasAskedFor() {
    var payment = PaymentOrders.reserved();

    assertThat(payment.id()).isEqualTo(PaymentOrders.PAYMENT);
    assertThat(payment.claim().source()).isEqualTo(PaymentSource.CASE);
    assertThat(payment.claim().reference()).isEqualTo(PaymentOrders.REFERENCE);
    assertThat(payment.claim().programme()).isEqualTo("CONDOLENCE");
    assertThat(payment.memberId()).isEqualTo(PaymentOrders.MEMBER);
    assertThat(payment.amount()).isEqualTo(PaymentOrders.SUM);
    assertThat(payment.createdAt()).isEqualTo(PaymentOrders.ASKED);
    assertThat(payment.payer()).isEqualTo(PaymentOrders.PAYER);
    assertThat(payment.fundId()).contains(PaymentOrders.PAYER.fundId());
    assertThat(payment.batchId()).isEmpty();
    assertThat(payment.hold().stands()).isFalse();
  }

  @Test
  void whatIsOrderedWithAHoldIsHeldFromTheStart() {
    var order = PaymentOrders.order(PaymentSource.REQUEST, Optional.of(HoldReason.ABOVE_CEILING));
    var payment =
        Payment.reserved(
            PaymentOrders.PAYMENT,
            order,
            PaymentOrders.PAYER,
            Optional.of(PaymentOrders.ACCOUNT),
            PaymentOrders.ASKED);

    assertThat(payment.hold().reason()).contains(HoldReason.ABOVE_CEILING);
  }

  @Test
  void nobodyPaysWhatFundsRejected() {
    var payment = PaymentOrders.rejected();

    assertThat(payment.reason()).contains("NO_BUDGET");
    assertThat(payment.fundId()).isEmpty();
    assertThatThrownBy(payment::payer).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void knowsTheBatchThatItIsIn() {
    var payment = PaymentOrders.batched();
    assertThat(payment.batchId()).contains(PaymentOrders.BATCH);

    payment.leaveBatch();
    assertThat(payment.batchId()).isEmpty();
  }

  @Test
  void whoDecidedAndWhoConfirmedAreNamedOnce() {
    var payment = PaymentOrders.reserved();
    payment.hold(HoldReason.ACCOUNT_CHANGED);
    payment.confirm(Optional.empty(), Set.of(PaymentOrders.FINANCE));
    payment.hold(HoldReason.ACCOUNT_CHANGED);
    payment.confirm(Optional.empty(), Set.of(PaymentOrders.FINANCE));
    payment.hold(HoldReason.ACCOUNT_CHANGED);
    payment.confirm(Optional.empty(), Set.of(CLERK));

    assertThat(payment.deciders())
        .containsExactly(PaymentOrders.DECIDER, PaymentOrders.FINANCE, CLERK);
  }

  @Test
  void aNewAttemptWithoutAnAccountIsRefused() {
    var payment = PaymentOrders.released();
    payment.conclude(PaymentState.RETURNED, "AC04");

    assertThatThrownBy(() -> payment.confirm(Optional.empty(), Set.of(PaymentOrders.FINANCE)))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.type()).isEqualTo(AssistanceProblem.SAME_ACCOUNT));
    assertThat(payment.reason()).contains("AC04");
  }

  @Test
  void whoHasNoAccountYetGoesOnWaitingOnceFreed() {
    var payment = PaymentOrders.waiting();
    payment.hold(HoldReason.LOGIN_REPLACED);
    payment.confirm(Optional.empty(), Set.of(PaymentOrders.FINANCE));

    assertThat(payment.state()).isEqualTo(PaymentState.WAITING_FOR_ACCOUNT);
    assertThat(payment.hold().stands()).isFalse();
    assertThat(payment.moved().sequence()).isEqualTo(1);
  }

  @Test
  void whatWasPaidIsHeldNoMoreAndWhatFailedIs() {
    var paid = PaymentOrders.released();
    paid.hold(HoldReason.ENTITLEMENT_RETRACTED);
    paid.conclude(PaymentState.SETTLED, null);
    assertThat(paid.hold().stands()).isFalse();

    var failed = PaymentOrders.released();
    failed.hold(HoldReason.ENTITLEMENT_RETRACTED);
    failed.conclude(PaymentState.FAILED, "AC01");
    assertThat(failed.hold().reason()).contains(HoldReason.ENTITLEMENT_RETRACTED);
    assertThat(failed.reason()).contains("AC01");
  }

  @Test
  void saysWhyItEndedUnpaidAndIsHeldNoMore() {
    var payment = PaymentOrders.reserved();
    payment.hold(HoldReason.ENTITLEMENT_RETRACTED);
    payment.end("ENTITLEMENT_RETRACTED");

    assertThat(payment.moved())
        .isEqualTo(
            new PaymentMoved(
                PaymentOrders.PAYMENT,
                PaymentSource.CASE,
                PaymentOrders.REFERENCE,
                PaymentOrders.MEMBER,
                PaymentState.ENDED_UNPAID,
                Optional.of("ENTITLEMENT_RETRACTED"),
                2));
    assertThat(payment.hold().stands()).isFalse();
  }

  @Test
  void theLoginsOfTheSurvivorOfAMergeAreSeenAnew() {
    var survivor = new UUID(1, 20);
    var payment = PaymentOrders.reserved();
    payment.holdForLogin(PaymentOrders.ASKED);

    payment.belongTo(PaymentOrders.MEMBER);
    assertThat(payment.hold().knowsLogin(PaymentOrders.ASKED)).isTrue();
    payment.belongTo(survivor);
    assertThat(payment.memberId()).isEqualTo(survivor);
    assertThat(payment.hold().knowsLogin(PaymentOrders.ASKED)).isFalse();
  }

  @Test
  void noReplacementOfALoginIsKnownAtFirst() {
    assertThat(PaymentOrders.reserved().hold().knowsLogin(PaymentOrders.ASKED)).isFalse();
  }
}
