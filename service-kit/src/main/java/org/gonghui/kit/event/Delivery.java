package org.gonghui.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// One event as it reached a consumer.
public final class Delivery {
  /// Of a sequence; above them stands the incarnation.
  static final int VERSION_BITS = 36;

  private final ConsumerRecord<String, String> message;
  private final ObjectMapper json;
  private final UUID id;
  private final String type;
  private final long sequence;
  private final Instant time;

  /// @throws IllegalArgumentException when the envelope is not that of docs/asyncapi.yaml
  Delivery(ConsumerRecord<String, String> message, ObjectMapper json) {
    this.message = message;
    this.json = json;
    this.id = UUID.fromString(MessageHeaders.text(message.headers(), "ce_id"));
    this.type = simpleName(MessageHeaders.text(message.headers(), "ce_type"));
    this.sequence = Long.parseLong(MessageHeaders.text(message.headers(), "ce_sequence"));
    this.time = Instant.parse(MessageHeaders.text(message.headers(), "ce_time"));
  }

  /// `ce_id`: the same whenever the same event is delivered again.
  public UUID id() {
    return id;
  }

  /// The id of the aggregate.
  public String key() {
    return message.key();
  }

  /// The simple name of the type, such as `PaymentSettled`.
  public String type() {
    return type;
  }

  /// The version of the aggregate that is the key: what tells the newer of two states.
  public long sequence() {
    return sequence;
  }

  /// The minute in which the owner's database was set back for the last time before this was told; 0: never.
  public long incarnation() {
    return sequence >> VERSION_BITS;
  }

  /// When it became true.
  public Instant time() {
    return time;
  }

  /// Whether the aggregate was erased; then there is no data.
  public boolean isTombstone() {
    return message.value() == null;
  }

  /// The data, fields that the record does not name ignored.
  ///
  /// @param record a record annotated with [Reads] that names this type
  /// @throws IllegalArgumentException when the data do not fit
  public <T> T as(Class<T> record) {
    var reads = record.getAnnotation(Reads.class);
    if (reads == null || !Arrays.asList(reads.value()).contains(type)) {
      throw new IllegalArgumentException(record.getName() + " needs @Reads(\"" + type + "\")");
    }
    try {
      return json.readerFor(record)
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .readValue(message.value());
    } catch (JsonProcessingException unfit) {
      throw new IllegalArgumentException(type + " does not fit " + record.getName(), unfit);
    }
  }

  ConsumerRecord<String, String> message() {
    return message;
  }

  private static String simpleName(String type) {
    var parts = type.split("\\.", -1);
    if (parts.length < 3) {
      throw new IllegalArgumentException("ce_type is org.gonghui.<service>.<event>.v1");
    }
    return parts[parts.length - 2];
  }
}
