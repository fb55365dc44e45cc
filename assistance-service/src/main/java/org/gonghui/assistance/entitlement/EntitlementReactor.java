package org.gonghui.assistance.entitlement;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.event.Deliveries;
import org.gonghui.kit.event.Delivery;
import org.gonghui.kit.sealing.Envelopes;

/// Takes `gonghui.screening.entitlement`.
@ApplicationScoped
class EntitlementReactor {
  private static final String CHANNEL = "entitlement";

  private final Deliveries deliveries;
  private final Envelopes envelopes;
  private final EntitlementDesk desk;

  EntitlementReactor(Deliveries deliveries, Envelopes envelopes, EntitlementDesk desk) {
    this.deliveries = deliveries;
    this.envelopes = envelopes;
    this.desk = desk;
  }

  @Incoming(CHANNEL)
  @Blocking
  void take(ConsumerRecords<String, String> batch) {
    deliveries.reactAll(CHANNEL, batch, this::apply);
  }

  private void apply(List<Delivery> events) {
    var told = events.stream().map(this::open).toList();
    desk.hold(told);
    for (int i = 0; i < told.size(); i++) {
      apply(events.get(i).type(), told.get(i));
    }
  }

  private Entitlement open(Delivery delivery) {
    var sealed = delivery.as(SealedEntitlement.class);
    var entitlement = envelopes.open(CHANNEL, sealed.sealed(), Entitlement.class);
    if (!entitlement.reference().equals(sealed.reference())) {
      throw new IllegalArgumentException("an envelope of another reference");
    }
    return entitlement;
  }

  private void apply(String type, Entitlement entitlement) {
    switch (type) {
      case "EntitlementArisen" -> desk.arise(entitlement);
      case "EntitlementRetracted" -> desk.retract(entitlement);
      default -> throw new IllegalArgumentException("no entitlement: " + type);
    }
  }
}
