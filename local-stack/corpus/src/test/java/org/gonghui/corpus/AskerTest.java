package org.gonghui.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class AskerTest {
  private static final List<Variant> ONE = List.of(Variant.odd("case", "/X"));

  /// It lets callers connect and never says a word.
  @Test
  void silenceIsADifferenceAndTheNextIsAskedAllTheSame() throws IOException {
    try (var mute = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        var asker = new Asker(mute.getLocalPort(), "GET", "", Duration.ofMillis(100))) {
      var decision = asker.ask("/x");
      assertThat(decision).isEqualTo(Asker.SILENCE);
      assertThat(asker.differences(ONE, decision))
          .extracting(Object::toString)
          .containsExactly("/X (case) is silence");
    }
  }

  @Test
  void whoClosesHasRefused() throws Exception {
    try (var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var closing =
          Thread.ofVirtual()
              .start(() -> {
                try (var first = gone.accept()) {
                  assertThat(first.isConnected()).isTrue();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      try (var asker = new Asker(gone.getLocalPort(), "GET", "")) {
        assertThat(asker.differences(ONE, 200)).isEmpty();
      }
      closing.join();
    }
  }
}
