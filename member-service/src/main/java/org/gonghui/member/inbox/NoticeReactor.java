package org.gonghui.member.inbox;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.gonghui.kit.event.Deliveries;
import org.gonghui.kit.event.Delivery;
import org.gonghui.kit.sealing.Envelopes;

/// Takes what the other services tell members.
@ApplicationScoped
class NoticeReactor {
  private static final String CHANNEL = "notices";
  private static final String ENVELOPE = "notice";

  private final Deliveries deliveries;
  private final Envelopes envelopes;
  private final InboxDesk desk;

  NoticeReactor(Deliveries deliveries, Envelopes envelopes, InboxDesk desk) {
    this.deliveries = deliveries;
    this.envelopes = envelopes;
    this.desk = desk;
  }

  @Incoming(CHANNEL)
  @Blocking
  void take(ConsumerRecords<String, String> batch) {
    deliveries.react(CHANNEL, batch, this::put);
  }

  private void put(Delivery delivery) {
    var notice = delivery.as(Notice.class);
    var told = envelopes.open(ENVELOPE, notice.sealed(), Notice.Told.class);
    var message =
        new Message(
            told.memberId(),
            told.template(),
            Objects.requireNonNullElse(told.parameters(), Map.of()),
            told.link());
    desk.take(notice.id(), message, told.createdAt());
  }
}
