package org.gonghui.assistance.entitlement;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.event.Deliveries;
import org.gonghui.kit.event.Delivery;
import org.gonghui.kit.sealing.Envelopes;

/// Takes `gonghui.screening.entitlement`. What arises from it begins a trace of its own, as a member's application does:
/// nothing but the sealed topic tells that a case opened by itself.
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
    deliveries.reactApart(CHANNEL, batch, this::hold, this::apply);
  }

  private void hold(List<Delivery> events) {
    desk.hold(events.stream().map(this::open).toList());
  }

  private void apply(Delivery event) {
    var entitlement = open(event);
    switch (event.type()) {
      case "EntitlementArisen" -> desk.arise(entitlement);
      case "EntitlementRetracted" -> desk.retract(entitlement);
      default -> throw new IllegalArgumentException("no entitlement: " + event.type());
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
}
