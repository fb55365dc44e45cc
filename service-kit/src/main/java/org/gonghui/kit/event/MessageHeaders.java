package org.gonghui.kit.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/// Headers of a message as texts.
final class MessageHeaders {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private MessageHeaders() {}

  static Optional<String> find(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .map(header -> new String(header.value(), StandardCharsets.UTF_8));
  }

  /// @throws IllegalArgumentException when it is missing
  static String text(Headers headers, String name) {
    return find(headers, name)
        .orElseThrow(() -> new IllegalArgumentException("header " + name + " is missing"));
  }

  /// @param headers as they are kept in a column: a JSON object of texts
  static Map<String, String> read(ObjectMapper json, String headers) {
    try {
      return json.readValue(headers, TEXTS);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("kept headers are a JSON object of texts", notOurs);
    }
  }
}
