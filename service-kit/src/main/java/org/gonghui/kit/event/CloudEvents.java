package org.gonghui.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.ids.Ids;
import org.jspecify.annotations.Nullable;

/// Puts events into the form of CloudEvents, as rows of the outbox.
@ApplicationScoped
class CloudEvents {
  private static final int MOST_BYTES = 262_144;

  private final String service;
  private final ObjectMapper json;
  private final Ids ids;
  private final Clock clock;

  CloudEvents(
      @ConfigProperty(name = "gonghui.service") String service,
      ObjectMapper json,
      Ids ids,
      Clock clock) {
    this.service = service;
    this.json = json;
    this.ids = ids;
    this.clock = clock;
  }

  OutboxRow of(Event event, long sequence) {
    return row(event.getClass(), event.key(), payload(event), sequence);
  }

  OutboxRow tombstone(Class<? extends Event> type, String key, long sequence) {
    if (declared(type).kind() != EventType.Kind.STATE) {
      throw new IllegalArgumentException("a tombstone belongs on a state topic: " + type.getName());
    }
    return row(type, key, null, sequence);
  }

  private OutboxRow row(
      Class<? extends Event> type, String key, @Nullable String payload, long sequence) {
    return new OutboxRow(
        ids.next(),
        topic(type, service),
        key,
        "org.gonghui." + service + "." + type.getSimpleName() + ".v1",
        payload,
        sequence,
        clock.instant(),
        declared(type).traced() ? TraceParent.current() : null,
        null);
  }

  private String payload(Event event) {
    try {
      var payload = json.writeValueAsString(event);
      if (payload.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
        throw new IllegalArgumentException("an event has at most 256 KiB: " + event.getClass());
      }
      return payload;
    } catch (JsonProcessingException notWritable) {
      throw new IllegalArgumentException(event.getClass() + " is not JSON", notWritable);
    }
  }

  /// Where a service tells events of this type.
  static String topic(Class<? extends Event> type, String service) {
    return declared(type).topic().replace("{service}", service);
  }

  private static EventType declared(Class<? extends Event> type) {
    var declared = type.getAnnotation(EventType.class);
    if (declared == null) {
      throw new IllegalArgumentException(type.getName() + " has no @EventType");
    }
    return declared;
  }
}
