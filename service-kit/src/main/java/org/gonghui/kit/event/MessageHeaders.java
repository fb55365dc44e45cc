package org.gonghui.kit.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/// Headers of a message as texts.
final class MessageHeaders {
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  /// A plain one of any length: the service's own refuses characters that are not to be kept, and these are what
  /// somebody else wrote.
  private static final JsonMapper JSON =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxNameLength(Integer.MAX_VALUE).build())
              .build());

  private MessageHeaders() {}

  /// A header without a value is as good as none.
  static Optional<String> find(Headers headers, String name) {
    return Optional.ofNullable(headers.lastHeader(name))
        .map(Header::value)
        .map(value -> new String(value, StandardCharsets.UTF_8));
  }

  /// All that have a value; of several of one name the last.
  static Map<String, String> all(Headers headers) {
    var texts = new LinkedHashMap<String, String>();
    for (var header : headers) {
      if (header.value() != null) {
        texts.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
      }
    }
    return texts;
  }

  /// @throws IllegalArgumentException when it is missing
  static String text(Headers headers, String name) {
    return find(headers, name)
        .orElseThrow(() -> new IllegalArgumentException("header " + name + " is missing"));
  }

  /// @param headers as they are kept in a column: a JSON object of texts
  static Map<String, String> read(String headers) {
    try {
      return JSON.readValue(headers, TEXTS);
    } catch (JsonProcessingException notOurs) {
      throw new IllegalStateException("kept headers are a JSON object of texts", notOurs);
    }
  }

  static String write(Map<String, String> headers) {
    try {
      return JSON.writeValueAsString(headers);
    } catch (JsonProcessingException notTexts) {
      throw new IllegalStateException(notTexts);
    }
  }
}
