package org.gonghui.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.PoolOptions;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One pooled connection; the first caller goes away while its answer, come whole, is still being handed on.
class KeptConnectionTest {
  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger connections = new AtomicInteger();
  private final HttpClient client =
      vertx.createHttpClient(new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(1));
  private int port;

  @BeforeEach
  void aService() throws Exception {
    HttpServer service =
        vertx
            .createHttpServer()
            .connectionHandler(made -> connections.incrementAndGet())
            .requestHandler(call -> {
              if (!call.path().equals("/never")) {
                call.response().end("answered");
              }
            });
    port = await(service.listen(0, "127.0.0.1")).actualPort();
  }

  @AfterEach
  void closed() throws Exception {
    await(vertx.close());
  }

  @Test
  void aCallerWhoGoesAwayBreaksNobodyElsesCall() throws Exception {
    var first = KeptConnection.of(request("/"), vertx);
    begun(first);
    var second = request("/");

    assertThat(first.reset()).isTrue();

    assertThat(await(second.send()).statusCode()).isEqualTo(200);
    assertThat(connections).hasValue(1);
  }

  @Test
  void aCallThatHasNoAnswerYetIsBrokenOff() throws Exception {
    var first = KeptConnection.of(request("/never"), vertx);
    var answer = first.response();
    await(first.end());

    first.reset();

    assertThatThrownBy(() -> await(answer)).isNotNull();
    assertThat(await(request("/").send()).statusCode()).isEqualTo(200);
    assertThat(connections).hasValue(2);
  }

  /// Sent, its answer come but not read: as the proxy holds it while its caller reads slowly.
  private static void begun(HttpClientRequest call) throws Exception {
    var answer = call.response().onSuccess(response -> response.pause());
    await(call.end());
    await(answer);
  }

  private HttpClientRequest request(String path) throws Exception {
    return await(client.request(HttpMethod.GET, port, "127.0.0.1", path));
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }
}
