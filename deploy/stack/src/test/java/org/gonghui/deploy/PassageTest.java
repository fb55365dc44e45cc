package org.gonghui.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where connections through a passage come out.
class PassageTest {

  @Test
  void eachConnectionGetsTheNextExit() throws IOException {
    try (var one = exit("1");
        var other = exit("2")) {
      var passage = passage(one.getLocalPort(), other.getLocalPort());
      assertThat(List.of(heard(passage), heard(passage), heard(passage)))
          .containsExactly("1", "2", "1");
    }
  }

  @Test
  void anExitThatRefusesIsPassedOver() throws IOException {
    var closed = exit("1");
    closed.close();
    try (var other = exit("2")) {
      var passage = passage(closed.getLocalPort(), other.getLocalPort());
      assertThat(List.of(heard(passage), heard(passage))).containsExactly("2", "2");
    }
  }

  private static Passage passage(int one, int other) throws IOException {
    return Passage.open(0, Passage.loopback(one), Passage.loopback(other));
  }

  /// Says its name to everybody.
  private static ServerSocket exit(String name) throws IOException {
    var exit = new ServerSocket(0);
    Thread.ofVirtual()
        .start(() -> {
          try {
            while (true) {
              try (var caller = exit.accept()) {
                caller.getOutputStream().write(name.getBytes(UTF_8));
              }
            }
          } catch (IOException closed) {
            // the test has ended
          }
        });
    return exit;
  }

  private static String heard(Passage passage) throws IOException {
    try (var caller = new Socket()) {
      caller.connect(Passage.loopback(passage.port()));
      caller.shutdownOutput();
      return new String(caller.getInputStream().readAllBytes(), UTF_8);
    }
  }
}
