package org.gonghui.stack.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.client.api.CardApi;
import org.gonghui.client.api.JoiningApi;
import org.gonghui.client.model.MembershipApplicationState;
import org.gonghui.client.model.NewMembershipApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Calls of the generated client are made in the manner of all others.
class VoiceTest {
  /// A connection that ends before anything was said.
  private static final int LOST = 0;

  private record Said(int status, String body) {}

  private final List<Said> toSay = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final HttpServer gateway;

  VoiceTest() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void listen() {
    gateway.createContext(
        "/",
        call -> {
          var said = toSay.removeFirst();
          if (said.status() != LOST) {
            var bytes = said.body().getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().add("Content-Type", "application/json");
            call.getResponseHeaders().add("ETag", "\"7\"");
            call.sendResponseHeaders(said.status(), bytes.length);
            call.getResponseBody().write(bytes);
          }
          call.close();
        });
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  private Voice voice() {
    var address = "http://127.0.0.1:" + gateway.getAddress().getPort();
    return new Voice("driver", "t", Client.insisting(address, answer -> {}), told::add);
  }

  @Test
  void aBodyIsReadAsTheDocumentHasItAndTheVersionIsSeen() {
    toSay.add(new Said(200, "{\"cardNumber\":\"1\"}"));
    var card = voice().call(CardApi::new, api -> api.getMyCard());
    assertThat(card.must(200).getCardNumber()).isEqualTo("1");
    assertThat(card.seen()).isEqualTo("\"7\"");
    assertThat(told).singleElement().asString().endsWith("GET /v1/me/card → 200");
  }

  @Test
  void aRefusalIsAnAnswerToo() {
    toSay.add(new Said(409, "{\"code\":\"NOT_A_MEMBER\"}"));
    var card = voice().call(CardApi::new, api -> api.getMyCard());
    card.mustRefuse(409, "NOT_A_MEMBER");
    assertThatExceptionOfType(UnexpectedAnswer.class).isThrownBy(() -> card.must(200));
  }

  @Test
  void whatTheDocumentDoesNotPromiseIsUnexpected() {
    toSay.add(new Said(200, "[]"));
    assertThatExceptionOfType(UnexpectedAnswer.class)
        .isThrownBy(() -> voice().call(CardApi::new, api -> api.getMyCard()))
        .withMessageContaining("GET /v1/me/card");
  }

  @Test
  void whoIsAwayIsAskedAgain() {
    toSay.add(new Said(503, "{}"));
    toSay.add(new Said(200, "{}"));
    voice().call(CardApi::new, api -> api.getMyCard()).must(200);
    assertThat(toSay).isEmpty();
  }

  @Test
  void aLostAnswerIsAskedForAgainWhereAKeyAllowsIt() {
    toSay.add(new Said(LOST, ""));
    toSay.add(new Said(201, "{\"state\":\"JOINED\"}"));
    var joined =
        voice()
            .call(
                JoiningApi::new,
                api -> api.applyForMembership(Voice.key(), new NewMembershipApplication()))
            .must(201);
    assertThat(joined.getState()).isEqualTo(MembershipApplicationState.JOINED);
  }

  @Test
  void aLostAnswerStaysLostWithoutAKey() {
    toSay.add(new Said(LOST, ""));
    toSay.add(new Said(201, "{}"));
    assertThatExceptionOfType(Unanswered.class)
        .isThrownBy(() -> voice().call(CardApi::new, api -> api.showCardCode(null)));
    assertThat(toSay).hasSize(1);
  }
}
