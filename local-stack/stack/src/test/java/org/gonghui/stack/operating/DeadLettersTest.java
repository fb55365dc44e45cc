package org.gonghui.stack.operating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.UnexpectedAnswer;
import org.gonghui.stack.client.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final HttpServer gateway;

  DeadLettersTest() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void whoseServicesHaveNoDatabase() {
    gateway.createContext(
        "/",
        call -> {
          asked.incrementAndGet();
          call.getResponseHeaders().add("Retry-After", "1");
          call.sendResponseHeaders(503, -1);
          call.close();
        });
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void whoIsAwayIsToldAtOnceAndNotAskedAgain() {
    var client = Client.impatient("http://127.0.0.1:" + gateway.getAddress().getPort());
    var operator = new Voice("operator", "token", client, line -> {});

    assertThatExceptionOfType(UnexpectedAnswer.class)
        .isThrownBy(() -> new DeadLetters(operator, "member").list("OPEN", Optional.empty()))
        .withMessageContaining("503");
    assertThat(asked).hasValue(1);
  }
}
