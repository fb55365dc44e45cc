package org.gonghui.assistance.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;

/// Every move in every state: the table below says what is allowed, all else is refused and changes nothing.
class PaymentTransitionsTest {
  enum Move {
    ACCOUNT_GIVEN,
    CONFIRM,
    BATCH_IT,
    LEAVE_BATCH,
    RELEASE,
    END;

    void accept(Payment payment) {
      switch (this) {
        case ACCOUNT_GIVEN -> payment.accountGiven(PaymentOrders.ACCOUNT);
        case CONFIRM -> payment.confirm(Optional.of(PaymentOrders.OTHER_ACCOUNT), Set.of());
        case BATCH_IT -> payment.batch(PaymentOrders.BATCH);
        case LEAVE_BATCH -> payment.leaveBatch();
        case RELEASE -> payment.release();
        case END -> payment.end("ENDED");
      }
    }
  }

  @Property
  void onlyWhatTheTableNamesIsAllowed(@ForAll PaymentState state, @ForAll Move move) {
    var payment = in(state);
    var next = next(state, move, false);

    if (next.isPresent()) {
      move.accept(payment);
      assertThat(payment.state()).isEqualTo(next.get());
    } else {
      assertRefused(payment, move, state);
    }
  }

  /// A payment can be held before its end at any time; only finance frees it.
  @Property
  void whatIsHeldIsFreedByFinanceOrEnds(@ForAll PaymentState state, @ForAll Move move) {
    Assume.that(state != PaymentState.REJECTED && state != PaymentState.ENDED_UNPAID);
    var payment = in(state);
    payment.hold(HoldReason.ACCOUNT_CHANGED);
    var next = next(state, move, true);

    if (next.isPresent()) {
      move.accept(payment);
      assertThat(payment.state()).isEqualTo(next.get());
      assertThat(payment.hold().stands())
          .isEqualTo(move == Move.ACCOUNT_GIVEN || move == Move.LEAVE_BATCH);
    } else {
      assertRefused(payment, move, state);
      assertThat(payment.hold().reason()).contains(HoldReason.ACCOUNT_CHANGED);
    }
  }

  private static Optional<PaymentState> next(PaymentState state, Move move, boolean held) {
    return Optional.ofNullable(
        switch (state) {
          case WAITING_FOR_ACCOUNT ->
              switch (move) {
                case ACCOUNT_GIVEN -> PaymentState.RESERVED;
                case CONFIRM -> held ? PaymentState.RESERVED : null;
                case END -> PaymentState.ENDED_UNPAID;
                case BATCH_IT, LEAVE_BATCH, RELEASE -> null;
              };
          case RESERVED ->
              switch (move) {
                case BATCH_IT -> held ? null : PaymentState.BATCHED;
                case CONFIRM -> held ? PaymentState.RESERVED : null;
                case END -> PaymentState.ENDED_UNPAID;
                case ACCOUNT_GIVEN, LEAVE_BATCH, RELEASE -> null;
              };
          case BATCHED ->
              switch (move) {
                case LEAVE_BATCH -> PaymentState.RESERVED;
                case RELEASE -> held ? null : PaymentState.RELEASED;
                case ACCOUNT_GIVEN, CONFIRM, BATCH_IT, END -> null;
              };
          case FAILED, RETURNED ->
              switch (move) {
                case CONFIRM -> PaymentState.RESERVED;
                case END -> PaymentState.ENDED_UNPAID;
                case ACCOUNT_GIVEN, BATCH_IT, LEAVE_BATCH, RELEASE -> null;
              };
          case RELEASED, SETTLED, REJECTED, ENDED_UNPAID -> null;
        });
  }

  private static void assertRefused(Payment payment, Move move, PaymentState state) {
    var before = payment.moved();
    assertThatThrownBy(() -> move.accept(payment))
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> {
              assertThat(refusal.type()).isEqualTo(KitProblem.STATE_CONFLICT);
              assertThat(refusal.members()).containsEntry("currentState", state.name());
            });
    assertThat(payment.moved()).isEqualTo(before);
  }

  private static Payment in(PaymentState state) {
    return switch (state) {
      case WAITING_FOR_ACCOUNT -> PaymentOrders.waiting();
      case RESERVED -> PaymentOrders.reserved();
      case BATCHED -> PaymentOrders.batched();
      case RELEASED -> PaymentOrders.released();
      case SETTLED, FAILED, RETURNED ->
          after(PaymentOrders.released(), payment -> payment.conclude(state, null));
      case REJECTED -> PaymentOrders.rejected();
      case ENDED_UNPAID -> after(PaymentOrders.reserved(), payment -> payment.end(null));
    };
  }

  private static Payment after(Payment payment, Consumer<Payment> move) {
    move.accept(payment);
    return payment;
  }
}
