package org.gonghui.stack.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkTest {
  private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

  private final ServerSocket echo;
  private final Link link;

  LinkTest() throws IOException {
    this.echo = new ServerSocket(0, 10, HERE);
    this.link = Link.open(0, echo.getLocalPort());
  }

  @BeforeEach
  void whoIsCalledSaysWhatItHears() {
    Thread.ofVirtual()
        .start(() -> {
          while (true) {
            try {
              var called = echo.accept();
              Thread.ofVirtual().start(() -> repeat(called));
            } catch (IOException closed) {
              return;
            }
          }
        });
  }

  private static void repeat(Socket called) {
    try (called) {
      called.getInputStream().transferTo(called.getOutputStream());
    } catch (IOException broken) {
      // the caller has what it came for
    }
  }

  @AfterEach
  void end() throws IOException {
    link.close();
    echo.close();
  }

  @Test
  void carriesBothWays() throws IOException {
    try (var caller = caller()) {
      assertThat(answer(caller, 7)).isEqualTo(7);
    }
  }

  @Test
  void whatIsSaidWhileTheWayIsSilentArrivesLate() throws IOException {
    try (var caller = caller()) {
      assertThat(answer(caller, 1)).isEqualTo(1);
      link.cut(Cut.SILENT);
      caller.setSoTimeout(300);
      assertThatThrownBy(() -> answer(caller, 2)).isInstanceOf(SocketTimeoutException.class);
      link.mend();
      caller.setSoTimeout(5_000);
      assertThat(caller.getInputStream().read()).isEqualTo(2);
    }
  }

  @Test
  void whoComesWhileTheWayIsSilentIsLedOnAfterwards() throws IOException {
    link.cut(Cut.SILENT);
    try (var caller = caller()) {
      caller.setSoTimeout(300);
      assertThatThrownBy(() -> answer(caller, 3)).isInstanceOf(SocketTimeoutException.class);
      link.mend();
      caller.setSoTimeout(5_000);
      assertThat(caller.getInputStream().read()).isEqualTo(3);
    }
  }

  @Test
  void aBrokenWayBreaksConnectionsOldAndNew() throws IOException {
    try (var old = caller()) {
      assertThat(answer(old, 4)).isEqualTo(4);
      link.cut(Cut.BROKEN);
      assertThatThrownBy(() -> answer(old, 5)).isInstanceOf(SocketException.class);
      try (var late = caller()) {
        assertThat(isBroken(late)).isTrue();
      }
      link.mend();
      try (var afterwards = caller()) {
        assertThat(answer(afterwards, 6)).isEqualTo(6);
      }
    }
  }

  private static boolean isBroken(Socket caller) throws IOException {
    try {
      return answer(caller, 5) < 0;
    } catch (SocketException reset) {
      return true;
    }
  }

  private Socket caller() throws IOException {
    var caller = new Socket(HERE, link.port());
    caller.setSoTimeout(5_000);
    return caller;
  }

  private static int answer(Socket caller, int word) throws IOException {
    caller.getOutputStream().write(word);
    return caller.getInputStream().read();
  }
}
