package org.gonghui.corpus;

import java.util.Optional;

/// Who sends odd requests, and what they hide in them.
///
/// @param path canonical, where a POST of JSON is taken
/// @param token of the outer request; the hidden one has none, so that it is refused where it is read as a request
/// @param hiddenPath of the hidden request: nobody else asks for it
public record Smuggler(String path, Optional<String> token, String hiddenPath) {
  /// A method that nothing else of the corpus uses.
  public static final String HIDDEN_METHOD = "DELETE";

  /// Of all bodies: whoever looks at it only refuses none of them for it.
  static final String TYPE = "application/json";

  private static final String END = "\r\n";

  /// The request that nobody behind may ever see.
  String hidden() {
    return HIDDEN_METHOD + " " + hiddenPath + " HTTP/1.1\r\nHost: x\r\n\r\n";
  }

  /// The same as the only chunk of a body.
  String hiddenInChunk() {
    return "%x\r\n%s\r\n0\r\n\r\n".formatted(hidden().length(), hidden());
  }

  /// @param fields without the last line's end
  /// @param rest all that follows the head
  String post(String fields, String rest) {
    return headed("POST " + path + " HTTP/1.1" + END + "Host: x" + END, fields, rest);
  }

  String get(String fields, String rest) {
    return headed("GET " + path + " HTTP/1.1" + END + "Host: x" + END, fields, rest);
  }

  /// @param begin request line and whatever stands before the token
  String headed(String begin, String fields, String rest) {
    return begin + authorization() + "Content-Type: " + TYPE + END + fields + END + END + rest;
  }

  String authorization() {
    return token.map(text -> "Authorization: Bearer " + text + END).orElse("");
  }
}
