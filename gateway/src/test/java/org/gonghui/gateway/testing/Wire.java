package org.gonghui.gateway.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// A caller that writes octets, not requests.
public final class Wire {
  private Wire() {}

  /// Sends as it is, waits for the first octet, and reads until the gateway closes or is silent for half a second.
  public static String send(int port, String octets) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      var answer = new ByteArrayOutputStream();
      try {
        answer.writeBytes(socket.getInputStream().readNBytes(1));
        socket.setSoTimeout(500);
        socket.getInputStream().transferTo(answer);
      } catch (SocketTimeoutException silent) {
        // what came until now is the answer
      } catch (IOException reset) {
        answer.writeBytes("<reset>".getBytes(StandardCharsets.UTF_8));
      }
      return answer.toString(StandardCharsets.UTF_8);
    }
  }

  /// How many answers a text holds.
  public static long answers(String text) {
    return text.split("HTTP/1\\.1 [0-9]{3} ", -1).length - 1L;
  }
}
