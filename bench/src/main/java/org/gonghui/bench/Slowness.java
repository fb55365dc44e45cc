package org.gonghui.bench;

import java.nio.charset.StandardCharsets;

/// In what a caller is slow.
enum Slowness {
  HEADS("sending heads", "GET /v1/me/card HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "),
  BODIES(
      "sending bodies",
      """
      POST %s HTTP/1.1\r
      Host: 127.0.0.1\r
      Content-Type: text/csv\r
      Content-Length: 1000000\r
      """
          .formatted(Volume.UPLOAD)),
  ANSWERS(
      "reading answers",
      """
      GET %s?octets=50000000 HTTP/1.1\r
      Host: 127.0.0.1\r
      """
          .formatted(Volume.DOWNLOAD));

  private final String words;
  private final String beginning;

  Slowness(String words, String beginning) {
    this.words = words;
    this.beginning = beginning;
  }

  /// What is sent at once, before it becomes slow.
  byte[] beginning(String token) {
    var whole =
        switch (this) {
          case HEADS -> beginning;
          case BODIES, ANSWERS -> beginning + "Authorization: Bearer " + token + "\r\n\r\n";
        };
    return whole.getBytes(StandardCharsets.US_ASCII);
  }

  boolean sends() {
    return this != ANSWERS;
  }

  @Override
  public String toString() {
    return words;
  }
}
