package org.gonghui.bench;

import java.nio.charset.StandardCharsets;

/// Requests as they go over a connection.
final class Requests {

  private Requests() {}

  static byte[] read(String path, int port, String token) {
    return """
    GET %s HTTP/1.1
    Host: 127.0.0.1:%d
    Authorization: Bearer %s
    Accept: application/json

    """
        .formatted(path, port, token)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }
}
