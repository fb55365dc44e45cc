package org.gonghui.stack.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class PortHolderTest {

  @Test
  void aPortIsFreeOnceNobodyListensThere() throws IOException {
    int port;
    try (var server = listening()) {
      port = server.getLocalPort();
      assertThat(PortHolder.isFree(port)).isFalse();
      assertThat(PortHolder.taken(port)).isTrue();
    }
    assertThat(PortHolder.isFree(port)).isTrue();
    assertThat(PortHolder.taken(port)).isFalse();
  }

  /// Nobody answers there, and no server can be had.
  @Test
  void aPortFromWhichAConnectionGoesOutIsNotFree() throws IOException {
    try (var server = listening();
        var call = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort())) {
      assertThat(PortHolder.isFree(call.getLocalPort())).isFalse();
      assertThat(PortHolder.taken(call.getLocalPort())).isFalse();
    }
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
