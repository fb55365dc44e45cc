package org.gonghui.training.subsidy;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.event.Deliveries;
import org.gonghui.kit.event.Delivery;
import org.gonghui.kit.event.Reads;
import org.jspecify.annotations.Nullable;

/// Hears what becomes of the payments that were asked for. They may be told twice, late and in any order;
/// but each is told to the member, so that none is taken before one of the same payment that could not be taken.
@ApplicationScoped
class PaymentOutcomes {
  private static final String CHANNEL = "payment-outcome";
  private static final String NOT_GIVEN = "UNSPECIFIED";

  /// What is read of a payment's events.
  @Reads({
    "PaymentWaitingForAccount",
    "PaymentReserved",
    "PaymentSettled",
    "PaymentFailed",
    "PaymentReturned",
    "PaymentRejected",
    "PaymentEndedUnpaid"
  })
  record PaymentTold(UUID requestId, @Nullable String reason) {
    String why() {
      return Optional.ofNullable(reason).orElse(NOT_GIVEN);
    }
  }

  private final Deliveries deliveries;
  private final SubsidyDesk desk;

  PaymentOutcomes(Deliveries deliveries, SubsidyDesk desk) {
    this.deliveries = deliveries;
    this.desk = desk;
  }

  @Incoming(CHANNEL)
  @Blocking
  void take(ConsumerRecords<String, String> batch) {
    deliveries.reactInOrder(CHANNEL, batch, this::apply);
  }

  private void apply(Delivery delivery) {
    outcome(delivery)
        .ifPresent(
            outcome -> desk.take(UUID.fromString(delivery.key()), outcome, delivery.sequence()));
  }

  /// Events that are not known here yet say nothing about the promise.
  private static Optional<PaymentOutcome> outcome(Delivery delivery) {
    return switch (delivery.type()) {
      case "PaymentWaitingForAccount" -> Optional.of(new PaymentOutcome.WaitingForAccount());
      case "PaymentReserved" -> Optional.of(new PaymentOutcome.Reserved());
      case "PaymentSettled" -> Optional.of(new PaymentOutcome.Settled());
      case "PaymentFailed", "PaymentReturned" ->
          Optional.of(new PaymentOutcome.Failed(delivery.as(PaymentTold.class).why()));
      case "PaymentRejected", "PaymentEndedUnpaid" ->
          Optional.of(new PaymentOutcome.EndedUnpaid(delivery.as(PaymentTold.class).why()));
      default -> Optional.empty();
    };
  }
}
