package org.gonghui.deploy.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// The health check of an image whose base has no curl: `Probe PORT PATH` ends with 0 where the answer is 200. One class of the
/// JDK's plainest parts: it is run every few seconds.
public final class Probe {
  private static final int PATIENCE = 3_000;

  private Probe() {}

  public static void main(String[] args) throws IOException {
    var status = status(Integer.parseInt(args[0]), args[1]);
    System.out.println(status);
    System.exit(status.contains(" 200 ") ? 0 : 1);
  }

  private static String status(int port, String path) throws IOException {
    var request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), PATIENCE);
      socket.setSoTimeout(PATIENCE);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var answer = socket.getInputStream().readNBytes(15);
      return new String(answer, StandardCharsets.US_ASCII);
    }
  }
}
