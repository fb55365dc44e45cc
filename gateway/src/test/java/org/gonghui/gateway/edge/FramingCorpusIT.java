package org.gonghui.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gonghui.corpus.OddFraming.Meaning;
import org.gonghui.corpus.OddFramings;
import org.gonghui.corpus.OddRequest;
import org.gonghui.corpus.OddStreams;
import org.gonghui.corpus.Smuggler;
import org.gonghui.gateway.testing.EchoService;
import org.gonghui.gateway.testing.OpenCalls;
import org.gonghui.gateway.testing.Surroundings;
import org.gonghui.gateway.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Requests that hide another one: what can be read in two ways is seen by no service and ends the connection, and what is
/// hidden is never seen. What services saw is looked at when the gateway has done with all of it.
@QuarkusTest
@WithTestResource(Surroundings.class)
class FramingCorpusIT {
  private static final Duration SILENCE = Duration.ofSeconds(2);
  private static final int AT_A_TIME = 24;

  @SuppressWarnings("NullAway.Init") // Surroundings fills it
  TestIssuer issuer;

  @Inject OpenCalls open;

  @BeforeEach
  void forgetEarlierCalls() {
    EchoService.forget();
  }

  /// Stands in both targets of a request and in those of no other.
  private static String mark(int n) {
    return "mark-%04d".formatted(n);
  }

  /// Takes GET, and POST with JSON.
  private static String path(int n) {
    return "/v1/members/" + mark(n) + "/login-binding";
  }

  private static Smuggler smuggler(int n, String token) {
    return new Smuggler(path(n), Optional.of(token), "/v1/funds/" + mark(n));
  }

  @Test
  void noFramingCarriesAHiddenRequest() {
    nothingIsHidden(OddFramings::of);
  }

  @Test
  void noStreamOfHttp2BecomesTwoRequests() {
    nothingIsHidden(OddStreams::of);
  }

  private void nothingIsHidden(Function<Smuggler, List<? extends OddRequest>> corpus) {
    var token = issuer.token();
    var count = corpus.apply(smuggler(0, token)).size();
    var requests =
        IntStream.range(0, count).mapToObj(n -> corpus.apply(smuggler(n, token)).get(n)).toList();
    assertThat(each(count, n -> requests.get(n).wrongAt(RestAssured.port, SILENCE))).isEmpty();
    open.awaitNone();
    assertThat(each(count, n -> seen(n, requests.get(n)))).isEmpty();
  }

  /// Of a request itself a service may see one, and of what it hides nothing.
  private static Optional<String> seen(int n, OddRequest request) {
    var meaning = request.meaning();
    var seen = EchoService.seen().stream().filter(call -> call.contains(mark(n))).toList();
    var most = meaning == Meaning.DOUBTFUL ? 0 : 1;
    var least = meaning == Meaning.ONE || meaning == Meaning.TWO ? 1 : 0;
    var isRight =
        seen.size() >= least
            && seen.size() <= most
            && seen.stream().allMatch(call -> call.endsWith(" " + path(n)));
    return isRight ? Optional.empty() : Optional.of(request.kind() + ": seen " + seen);
  }

  private interface Look {
    Optional<String> at(int n) throws IOException;
  }

  /// @return what was wrong
  private static List<String> each(int count, Look look) {
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      return IntStream.range(0, count)
          .mapToObj(n -> threads.submit(() -> look.at(n)))
          .toList()
          .stream()
          .map(FramingCorpusIT::result)
          .flatMap(Optional::stream)
          .toList();
    }
  }

  private static Optional<String> result(Future<Optional<String>> looked) {
    try {
      return looked.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
