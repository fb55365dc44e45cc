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
import org.jboss.logging.Logger;

/// Takes what the other services tell members.
@ApplicationScoped
class NoticeReactor {
  private static final Logger LOG = Logger.getLogger(NoticeReactor.class);
  private static final String CHANNEL = "notices";
  private static final String ENVELOPE = "notice";

  private final Deliveries deliveries;
  private final Envelopes envelopes;
  private final InboxDesk desk;
  private final MessageTexts texts;

  NoticeReactor(Deliveries deliveries, Envelopes envelopes, InboxDesk desk, MessageTexts texts) {
    this.deliveries = deliveries;
    this.envelopes = envelopes;
    this.desk = desk;
    this.texts = texts;
  }

  @Incoming(CHANNEL)
  @Blocking
  void take(ConsumerRecords<String, String> batch) {
    deliveries.react(CHANNEL, batch, this::put);
  }

  private void put(Delivery delivery) {
    var notice = delivery.as(Notice.class);
    var told = envelopes.open(ENVELOPE, notice.sealed(), Notice.Told.class);
    if (!texts.knows(told.template())) {
      LOG.warnf("event=notice-without-text template=%s", told.template());
    }
    var message =
        new Message(
            told.memberId(),
            told.template(),
            Objects.requireNonNullElse(told.parameters(), Map.of()),
            told.link());
    desk.take(notice.id(), message, told.createdAt());
  }
}
