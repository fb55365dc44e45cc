package org.gonghui.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/// Sends or reads one octet a second, until it is cut off.
final class SlowCaller implements AutoCloseable {
  private static final Duration APART = Duration.ofSeconds(1);
  private static final int LITTLE = 4_096;

  private final Slowness slowness;
  private final Socket socket;
  private final long begin;

  private SlowCaller(Slowness slowness, Socket socket) {
    this.slowness = slowness;
    this.socket = socket;
    this.begin = System.nanoTime();
  }

  static SlowCaller begin(Slowness slowness, int port, String token) throws IOException {
    var socket = new Socket();
    try {
      socket.setReceiveBufferSize(LITTLE);
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
      socket.getOutputStream().write(slowness.beginning(token));
      var caller = new SlowCaller(slowness, socket);
      Thread.ofVirtual().start(caller::drip);
      return caller;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /// Whether and when it was cut off is seen at the other end.
  private void drip() {
    while (passesOne()) {
      Rest.of(APART);
    }
  }

  private boolean passesOne() {
    try {
      if (!slowness.sends()) {
        return socket.getInputStream().read() >= 0;
      }
      socket.getOutputStream().write('x');
      return true;
    } catch (IOException cutOff) {
      return false;
    }
  }

  Slowness slowness() {
    return slowness;
  }

  int port() {
    return socket.getLocalPort();
  }

  double secondsSinceBegin() {
    return (System.nanoTime() - begin) / 1e9;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
