package org.gonghui.bench.crowd;

import java.nio.charset.StandardCharsets;

/// Requests as they go over a connection.
public final class Requests {

  private Requests() {}

  public static byte[] read(String path, int port, String token) {
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
