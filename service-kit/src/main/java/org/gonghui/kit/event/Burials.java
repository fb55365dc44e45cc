package org.gonghui.kit.event;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.event.DeadLetter.State;
import org.gonghui.kit.ids.Ids;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Puts away what a consumer could not take: every event given up, or parked behind such a one, is kept in a table and
/// told on the topic `gonghui.<service>.dead-letter`.
@ApplicationScoped
class Burials {
  private static final Logger LOG = Logger.getLogger(Burials.class);
  private static final int MOST_BYTES = 262_144;
  private static final int MOST_HEADER_BYTES = 65_536;
  private static final int MOST_KEY = 500;

  private final DeadLetters letters;
  private final Outbox outbox;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;
  private final String topic;

  Burials(
      DeadLetters letters,
      Outbox outbox,
      Ids ids,
      Clock clock,
      MeterRegistry meters,
      @ConfigProperty(name = "gonghui.service") String service) {
    this.letters = letters;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
    this.topic = "gonghui." + service + ".dead-letter";
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void giveUp(String consumer, ConsumerRecord<String, String> message, RuntimeException cause) {
    var letter = letter(consumer, message, Cause.of(cause), 1);
    if (Replays.letterOf(message).isPresent()) {
      letters.gaveUpAgain(letter);
    } else {
      keep(letter);
    }
    LOG.errorf(
        "event=dead-letter id=%s consumer=%s topic=%s partition=%d offset=%d cause=%s",
        letter.id(), consumer, letter.topic(), letter.partition(), letter.offset(), letter.cause());
  }

  /// In the transaction of the events that need not wait. One that is replayed before its turn is a letter already.
  @Transactional(Transactional.TxType.MANDATORY)
  void park(String consumer, ConsumerRecord<String, String> message) {
    var letter = letter(consumer, message, DeadLetter.PARKED, 0);
    if (Replays.letterOf(message).isEmpty()) {
      keep(letter);
    }
    LOG.warnf(
        "event=parked id=%s consumer=%s topic=%s partition=%d offset=%d",
        letter.id(), consumer, letter.topic(), letter.partition(), letter.offset());
  }

  private void keep(DeadLetter letter) {
    if (letters.add(letter)) {
      outbox.insert(List.of(notice(letter)));
      meters.counter("gonghui.dead.letters", "consumer", letter.consumer()).increment();
    }
  }

  private DeadLetter letter(
      String consumer, ConsumerRecord<String, String> message, String cause, int tries) {
    return new DeadLetter(
        Replays.letterOf(message).orElseGet(ids::next),
        consumer,
        message.topic(),
        message.partition(),
        message.offset(),
        shortened(storable(message.key())),
        MessageHeaders.write(MessageHeaders.all(message.headers())),
        storable(message.value()),
        cause,
        clock.instant(),
        tries,
        State.OPEN);
  }

  private OutboxRow notice(DeadLetter letter) {
    return new OutboxRow(
        letter.id(),
        topic,
        letter.key() == null ? letter.id().toString() : letter.key(),
        "org.gonghui.kit.EventGivenUp.v1",
        fits(letter.payload(), MOST_BYTES) ? letter.payload() : null,
        0,
        letter.failedAt(),
        TraceParent.current(),
        MessageHeaders.write(headersOf(letter)));
  }

  private Map<String, String> headersOf(DeadLetter letter) {
    var headers = new LinkedHashMap<String, String>();
    if (fits(letter.headers(), MOST_HEADER_BYTES)) {
      headers.putAll(MessageHeaders.read(letter.headers()));
    }
    // the row names the trace: the event's, or the one that was begun apart from it
    headers.remove("traceparent");
    headers.put("dl_consumer", letter.consumer());
    headers.put("dl_topic", letter.topic());
    headers.put("dl_cause", letter.cause());
    return headers;
  }

  /// The notice must not be larger than the broker takes: one such row would hold up all that stand behind it.
  private static boolean fits(@Nullable String text, int most) {
    return text == null || text.getBytes(StandardCharsets.UTF_8).length <= most;
  }

  /// PostgreSQL keeps no NUL; a message that holds one is not JSON anyway.
  private static @Nullable String storable(@Nullable String text) {
    return text == null ? null : text.replace('\u0000', '\uFFFD');
  }

  /// Keys of ours are ids; of others' only as much is kept as an index takes.
  private static @Nullable String shortened(@Nullable String key) {
    return key == null || key.length() <= MOST_KEY ? key : key.substring(0, MOST_KEY);
  }
}
