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
import org.gonghui.corpus.Bearer;
import org.gonghui.corpus.Framing.Meaning;
import org.gonghui.corpus.Framings;
import org.gonghui.corpus.StreamWire;
import org.gonghui.corpus.Streams;
import org.gonghui.corpus.Wire;
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
  private Bearer bearer(int n) {
    return new Bearer("/v1/members/of-" + n, Optional.of(issuer.token()), "/v1/funds/hidden-" + n);
  }

  @Test
  void noFramingCarriesAHiddenRequest() {
    assertThat(each(Framings.of(bearer(0)).size(), this::playFraming)).isEmpty();
  }

  @Test
  void noStreamOfHttp2BecomesTwoRequests() {
    assertThat(each(Streams.of(bearer(0)).size(), this::playStream)).isEmpty();
  }

  private Optional<String> playFraming(int n) throws IOException {
    var framing = Framings.of(bearer(n)).get(n);
    try (var wire = Wire.to(RestAssured.port)) {
      wire.write(framing.octets());
      return framing
          .wrongIn(wire.readAll(framing.meaning(), SILENCE))
          .or(() -> wrongSeen(n, framing.meaning(), framing.kind()));
    }
  }

  private Optional<String> playStream(int n) throws IOException {
    var stream = Streams.of(bearer(n)).get(n);
    return stream
        .wrongIn(StreamWire.send(RestAssured.port, stream, PATIENCE))
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
