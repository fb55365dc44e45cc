package org.gonghui.kit.anchor;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.event.Deliveries;

/// Reads the anchors of the service that this one keeps them for.
@ApplicationScoped
class AnchorReading {
  private final Deliveries deliveries;
  private final Anchors anchors;
  private final AnchorConfig config;
  private final String service;

  AnchorReading(
      Deliveries deliveries,
      Anchors anchors,
      AnchorConfig config,
      @ConfigProperty(name = "gonghui.service") String service) {
    this.deliveries = deliveries;
    this.anchors = anchors;
    this.config = config;
    this.service = service;
  }

  @Startup
  void refuseOwnAnchors() {
    if (config.of().equals(service) && ConfigUtils.isProfileActive("prod")) {
      throw new IllegalStateException(
          "gonghui.anchors.of names this service: another one's anchors are kept here");
    }
  }

  @Incoming("audit-anchor")
  @Blocking
  void take(ConsumerRecords<String, String> batch) {
    deliveries.react("audit-anchor", batch, event -> anchors.keep(event.as(AuditAnchored.class)));
  }
}
