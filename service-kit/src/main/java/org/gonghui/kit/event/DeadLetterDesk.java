package org.gonghui.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.event.DeadLetter.State;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Gives up events, and lets an operator have them tried again or put away. Every event given up is kept in a table and
/// told on the topic `gonghui.<service>.dead-letter`.
@ApplicationScoped
class DeadLetterDesk {
  private static final Logger LOG = Logger.getLogger(DeadLetterDesk.class);
  private static final int MOST_BYTES = 262_144;

  private final DeadLetters letters;
  private final Outbox outbox;
  private final Audit audit;
  private final ObjectMapper json;
  private final Ids ids;
  private final Clock clock;
  private final MeterRegistry meters;
  private final String topic;

  DeadLetterDesk(
      DeadLetters letters,
      Outbox outbox,
      Audit audit,
      ObjectMapper json,
      Ids ids,
      Clock clock,
      MeterRegistry meters,
      @ConfigProperty(name = "gonghui.service") String service) {
    this.letters = letters;
    this.outbox = outbox;
    this.audit = audit;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
    this.meters = meters;
    this.topic = "gonghui." + service + ".dead-letter";
  }

  @Transactional(Transactional.TxType.REQUIRES_NEW)
  void giveUp(String consumer, ConsumerRecord<String, String> message, RuntimeException cause) {
    var replayed = Replays.letterOf(message);
    var letter = letter(replayed.orElseGet(ids::next), consumer, message, Cause.of(cause));
    if (replayed.isPresent()) {
      letters.gaveUpAgain(letter);
    } else if (letters.add(letter)) {
      outbox.insert(List.of(notice(letter)));
      meters.counter("gonghui.dead.letters", "consumer", consumer).increment();
    }
    LOG.errorf(
        "event=dead-letter id=%s consumer=%s topic=%s partition=%d offset=%d cause=%s",
        letter.id(), consumer, letter.topic(), letter.partition(), letter.offset(), letter.cause());
  }

  /// @throws Refusal NOT_FOUND, STATE_CONFLICT when it is not open any more
  @Transactional
  DeadLetter askedToReplay(UUID id) {
    var letter = open(id);
    audit.record("DEAD_LETTER_REPLAYED", id);
    return letter;
  }

  /// The next open ones after the one named.
  @Transactional
  List<DeadLetter> askedToReplay(@Nullable String consumer, UUID after, int limit) {
    var open = letters.page(State.OPEN, consumer, after, limit);
    audit.recordAll(
        "DEAD_LETTER_REPLAYED", open.stream().map(DeadLetter::id).toList(), "REPLAY_ALL");
    return open;
  }

  @Transactional
  DeadLetter discard(UUID id) {
    open(id);
    var settled = letters.settle(List.of(id), State.DISCARDED);
    var letter = letters.find(id).orElseThrow(Refusal::notFound);
    if (settled == 0) {
      // a replay was quicker
      throw Refusal.wrongState(letter.state());
    }
    audit.record("DEAD_LETTER_DISCARDED", id);
    return letter;
  }

  private DeadLetter open(UUID id) {
    var letter = letters.find(id).orElseThrow(Refusal::notFound);
    if (letter.state() != State.OPEN) {
      throw Refusal.wrongState(letter.state());
    }
    return letter;
  }

  private DeadLetter letter(
      UUID id, String consumer, ConsumerRecord<String, String> message, String cause) {
    var headers = new LinkedHashMap<String, String>();
    message
        .headers()
        .forEach(header ->
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
    return new DeadLetter(
        id,
        consumer,
        message.topic(),
        message.partition(),
        message.offset(),
        message.key(),
        write(headers),
        message.value(),
        cause,
        clock.instant(),
        1,
        State.OPEN);
  }

  private OutboxRow notice(DeadLetter letter) {
    return new OutboxRow(
        letter.id(),
        topic,
        letter.key() == null ? letter.id().toString() : letter.key(),
        "org.gonghui.kit.EventGivenUp.v1",
        fits(letter.payload()) ? letter.payload() : null,
        0,
        letter.failedAt(),
        TraceParent.current(),
        write(headersOf(letter)));
  }

  private Map<String, String> headersOf(DeadLetter letter) {
    var headers = new LinkedHashMap<>(MessageHeaders.read(json, letter.headers()));
    headers.put("dl_consumer", letter.consumer());
    headers.put("dl_topic", letter.topic());
    headers.put("dl_cause", letter.cause());
    return headers;
  }

  private static boolean fits(@Nullable String payload) {
    return payload == null
        || (payload.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
            && payload.indexOf('\u0000') < 0);
  }

  private String write(Map<String, String> headers) {
    try {
      return json.writeValueAsString(headers);
    } catch (JsonProcessingException notTexts) {
      throw new IllegalStateException(notTexts);
    }
  }
}
