package org.gonghui.assistance.paymentrequest;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.event.Deliveries;
import org.gonghui.kit.event.Delivery;

/// Takes the payment requests of the services that may ask for payments: one topic each, on which only that service may
/// write, so that the channel tells the source. Training asks for subsidies (T1); screening has nothing to ask for yet, its topic
/// stands in the catalogue for what later programmes pay (H3, H5).
@ApplicationScoped
class RequestReactor {
  private static final String TRAINING = "training-payment-request";
  private static final String SCREENING = "screening-payment-request";

  private final Deliveries deliveries;
  private final RequestDesk desk;

  RequestReactor(Deliveries deliveries, RequestDesk desk) {
    this.deliveries = deliveries;
    this.desk = desk;
  }

  @Incoming(TRAINING)
  @Blocking
  void takeOfTraining(ConsumerRecords<String, String> batch) {
    deliveries.react(
        TRAINING,
        batch,
        events -> desk.hold("training", requests(events)),
        event -> desk.take(origin("training", event), event.as(PaymentRequested.class)));
  }

  @Incoming(SCREENING)
  @Blocking
  void takeOfScreening(ConsumerRecords<String, String> batch) {
    deliveries.react(
        SCREENING,
        batch,
        events -> desk.hold("screening", requests(events)),
        event -> desk.take(origin("screening", event), event.as(PaymentRequested.class)));
  }

  private static RequestOrigin origin(String source, Delivery event) {
    return new RequestOrigin(source, event.incarnation(), event.time());
  }

  private static List<PaymentRequested> requests(List<Delivery> events) {
    return events.stream().map(event -> event.as(PaymentRequested.class)).toList();
  }
}
