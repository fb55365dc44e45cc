package org.gonghui.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gonghui.corpus.FrameSocket;
import org.gonghui.corpus.OctetSocket;
import org.gonghui.corpus.OddFraming.Meaning;
import org.gonghui.corpus.OddFramings;
import org.gonghui.corpus.OddStreams;
import org.gonghui.corpus.Smuggler;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests that hide another one: what can be read in two ways is seen by no service and ends the connection, and what is
/// hidden is never seen.
@QuarkusTest
@WithTestResource(Surroundings.class)
class FramingCorpusIT {
  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int AT_A_TIME = 24;

  @SuppressWarnings("NullAway.Init") // Surroundings fills it
  TestIssuer issuer;

  @BeforeEach
  void forgetEarlierCalls() {
    EchoService.forget();
  }

  /// Each request has paths of its own, so that what a service saw tells of which.
  private Smuggler smuggler(int n) {
    return new Smuggler("/v1/members/of-" + n, Optional.of(issuer.token()), "/v1/funds/hidden-" + n);
  }

  @Test
  void noFramingCarriesAHiddenRequest() {
    assertThat(each(OddFramings.of(smuggler(0)).size(), this::playFraming)).isEmpty();
  }

  @Test
  void noStreamOfHttp2BecomesTwoRequests() {
    assertThat(each(OddStreams.of(smuggler(0)).size(), this::playStream)).isEmpty();
  }

  private Optional<String> playFraming(int n) throws IOException {
    var framing = OddFramings.of(smuggler(n)).get(n);
    try (var wire = OctetSocket.to(RestAssured.port)) {
      wire.write(framing.octets());
      return framing
          .wrongIn(wire.readAll(framing.meaning(), SILENCE))
          .or(() -> wrongSeen(n, framing.meaning(), framing.kind()));
    }
  }

  private Optional<String> playStream(int n) throws IOException {
    var stream = OddStreams.of(smuggler(n)).get(n);
    return stream
        .wrongIn(FrameSocket.send(RestAssured.port, stream, PATIENCE))
        .or(() -> wrongSeen(n, stream.meaning(), stream.kind()));
  }

  private static Optional<String> wrongSeen(int n, Meaning meaning, String kind) {
    var seen = EchoService.seen().stream().filter(call -> call.endsWith("-" + n)).toList();
    var most = meaning == Meaning.DOUBTFUL ? 0 : 1;
    var least = meaning == Meaning.ONE || meaning == Meaning.TWO ? 1 : 0;
    var isRight =
        seen.size() >= least
            && seen.size() <= most
            && seen.stream().allMatch(call -> call.endsWith(" /v1/members/of-" + n));
    return isRight ? Optional.empty() : Optional.of(kind + ": seen " + seen);
  }

  private interface Play {
    Optional<String> play(int n) throws IOException;
  }

  /// @return what was wrong
  private static List<String> each(int count, Play play) {
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      return IntStream.range(0, count)
          .mapToObj(n -> threads.submit(() -> play.play(n)))
          .toList()
          .stream()
          .map(FramingCorpusIT::result)
          .flatMap(Optional::stream)
          .toList();
    }
  }

  private static Optional<String> result(Future<Optional<String>> played) {
    try {
      return played.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
