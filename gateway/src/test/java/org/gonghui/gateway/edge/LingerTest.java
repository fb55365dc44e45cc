package org.gonghui.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerConnection;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/// A server that lets nobody new in and goes as soon as it has answered, and a caller who calls again at once.
class LingerTest {
  private static final String LAST = "/last";

  /// Milliseconds: the system lets callers in until the selector of a closed port has looked once more.
  private static final long SHUT = 50;

  /// However busy the machine is.
  private static final Duration LONG = Duration.ofSeconds(3);

  private final Vertx vertx = Vertx.vertx();
  private final HttpServer server = vertx.createHttpServer().requestHandler(this::answer);

  @RepeatedTest(20)
  void aCallThatBeganBeforeTheGoodbyeWasHeardIsAnsweredOrRefused() throws Exception {
    var port = server.listen(0).toCompletionStage().toCompletableFuture().get().actualPort();
    try (var client = HttpClient.newBuilder().version(Version.HTTP_2).build()) {
      client.send(call(port, "/"), BodyHandlers.discarding());
      var last = client.send(call(port, LAST), BodyHandlers.discarding());
      assertThat(last.version()).isEqualTo(Version.HTTP_2);
      assertThat(outcome(client, call(port, "/"))).isIn("answered", "refused");
    }
  }

  private static String outcome(HttpClient client, HttpRequest call) throws InterruptedException {
    try {
      client.send(call, BodyHandlers.discarding());
      return "answered";
    } catch (ConnectException refused) {
      return "refused";
    } catch (IOException lost) {
      return lost.toString();
    }
  }

  private static HttpRequest call(int port, String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
  }

  private void answer(HttpServerRequest call) {
    if (call.path().equals(LAST)) {
      var channel = ((HttpServerConnection) call.connection()).channel();
      Linger.at(channel, LONG);
      channel
          .parent()
          .close()
          .addListener(closed -> vertx.setTimer(SHUT, shut -> answerAndGo(call)));
    } else {
      call.response().end("answer");
    }
  }

  private void answerAndGo(HttpServerRequest call) {
    call.response().end("answer").onSuccess(read -> go(call));
  }

  private void go(HttpServerRequest call) {
    call.connection().goAway(0);
    var _ = server.close();
  }

  @AfterEach
  void end() throws ExecutionException, InterruptedException {
    vertx.close().toCompletionStage().toCompletableFuture().get();
  }
}
