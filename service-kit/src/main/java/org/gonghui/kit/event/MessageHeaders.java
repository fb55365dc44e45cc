package org.gonghui.kit.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;

/// Reads the headers of a message as texts.
final class MessageHeaders {

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
}
