package org.gonghui.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Turns rows of the outbox into messages: CloudEvents 1.0 in Kafka's binary mode.
@ApplicationScoped
class Messages {
  private final String source;

  Messages(@ConfigProperty(name = "gonghui.service") String service) {
    this.source = "/gonghui/" + service;
  }

  ProducerRecord<String, String> of(OutboxRow row) {
    var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
    headers(row)
        .forEach(
            (name, text) -> message.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
    return message;
  }

  private Map<String, String> headers(OutboxRow row) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", row.id().toString());
    headers.put("ce_type", row.type());
    headers.put("ce_source", source);
    headers.put("ce_subject", row.key());
    headers.put("ce_time", row.time().toString());
    headers.put("ce_sequence", Long.toString(row.sequence()));
    headers.put("content-type", "application/json");
    if (row.traceparent() != null) {
      headers.put("traceparent", row.traceparent());
    }
    if (row.headers() != null) {
      headers.putAll(MessageHeaders.read(row.headers()));
    }
    return headers;
  }
}
