package org.gonghui.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.netty.channel.Channel;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.impl.HttpServerConnection;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DoorTest {
  private static final int MANY = 40;

  private final Vertx vertx = Vertx.vertx();
  private final CompletableFuture<Channel> port = new CompletableFuture<>();
  private final HttpServer server =
      vertx
          .createHttpServer()
          .requestHandler(call -> {
            if (call.connection() instanceof HttpServerConnection connection) {
              port.complete(connection.channel().parent());
            }
            call.response().end("well");
          });

  @BeforeEach
  void listen() {
    server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().join();
  }

  @AfterEach
  void end() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private Socket caller() throws IOException {
    var caller = new Socket(InetAddress.getLoopbackAddress(), server.actualPort());
    caller.setSoTimeout(10_000);
    caller
        .getOutputStream()
        .write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return caller;
  }

  private static boolean isAnswered(Socket caller) {
    try {
      return new String(caller.getInputStream().readNBytes(12), StandardCharsets.US_ASCII)
          .equals("HTTP/1.1 200");
    } catch (IOException reset) {
      return false;
    }
  }

  @Test
  void whoStandsBeforeItWhenItIsClosedIsLetIn() throws Exception {
    try (var first = caller()) {
      assertThat(isAnswered(first)).isTrue();
      var busy = new CountDownLatch(1);
      port.join().eventLoop().execute(() -> waitFor(busy));
      List<Socket> callers = new ArrayList<>();
      for (var n = 0; n < MANY; n++) {
        callers.add(caller());
      }
      new Door(port.join()).close();
      busy.countDown();
      assertThat(callers).allMatch(DoorTest::isAnswered);
      await().until(() -> !port.join().isOpen());
      assertThatExceptionOfType(ConnectException.class).isThrownBy(this::caller);
      for (var caller : callers) {
        caller.close();
      }
    }
  }

  private static void waitFor(CountDownLatch busy) {
    try {
      busy.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
