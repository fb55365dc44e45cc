package org.gonghui.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.gonghui.client.api.BankMessagesApi;
import org.gonghui.client.api.CardApi;
import org.gonghui.client.api.DocumentsApi;
import org.gonghui.client.api.IdentityApi;
import org.gonghui.client.api.ImportingApi;
import org.gonghui.client.api.OrganizationsApi;
import org.gonghui.client.model.CardState;
import org.gonghui.client.model.OrganizationPatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the generated calls send and read, against a server that keeps what it hears.
class AccessTest {
  private static final String JSON = "application/json";

  private record Heard(String call, String token, String body) {}

  private final List<Heard> heard = new ArrayList<>();
  private HttpServer server;
  private Access access;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    access = new Access("http://127.0.0.1:" + server.getAddress().getPort(), () -> "t");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answers(int status, String type, String body) {
    server.createContext(
        "/",
        exchange -> {
          var call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
          var token = exchange.getRequestHeaders().getFirst("Authorization");
          heard.add(new Heard(call, token, text(exchange.getRequestBody().readAllBytes())));
          exchange.getResponseHeaders().add("Content-Type", type);
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  @Test
  void aCallBearsTheTokenAndIsReadAsItsModel() {
    answers(200, JSON, "{\"cardNumber\":\"1\",\"state\":\"ACTIVE\",\"new\":1}");
    assertThat(new CardApi(access).getMyCard().getState()).isEqualTo(CardState.ACTIVE);
    assertThat(heard).containsExactly(new Heard("GET /v1/me/card", "Bearer t", ""));
  }

  @Test
  void aValueThatTheDocumentDoesNotKnowYetBreaksNothing() {
    answers(200, JSON, "{\"state\":\"LENT\",\"cardNumber\":\"1\"}");
    assertThat(new CardApi(access).getMyCard().getCardNumber()).isEqualTo("1");
  }

  @Test
  void aRefusalIsThrownWithItsProblem() {
    answers(403, "application/problem+json", "{\"code\":\"FORBIDDEN\"}");
    var refused = catchThrowableOfType(ApiException.class, () -> new CardApi(access).getMyCard());
    assertThat(refused.getCode()).isEqualTo(403);
    assertThat(refused.getResponseBody()).contains("FORBIDDEN");
  }

  @Test
  void aListIsReadAsItIs() {
    answers(200, "text/csv", "行,列\n1,\"姓名\"\n");
    assertThat(new ImportingApi(access).getRejectedRows("i", null)).isEqualTo("行,列\n1,\"姓名\"\n");
  }

  @Test
  void aBanksMessageIsSentAsItIs() {
    answers(202, JSON, "{}");
    new BankMessagesApi(access).sendBankMessage("<Document>\"</Document>");
    assertThat(heard).extracting(Heard::body).containsExactly("<Document>\"</Document>");
  }

  @Test
  void aFileIsSentAsItIs(@TempDir Path folder) throws IOException {
    answers(201, JSON, "{}");
    var photo = Files.writeString(folder.resolve("photo"), "\"jpeg\"").toFile();
    new DocumentsApi(access).uploadDocument(photo, null);
    assertThat(heard).extracting(Heard::body).containsExactly("\"jpeg\"");
  }

  @Test
  void whatIsNotChangedIsNotSent() {
    answers(200, JSON, "{}");
    new OrganizationsApi(access)
        .changeOrganization("o", "\"1\"", new OrganizationPatch().parentId("p"));
    assertThat(heard).extracting(Heard::body).containsExactly("{\"parentId\":\"p\"}");
  }

  @Test
  void instantsAreInstants() {
    answers(200, JSON, "{\"codeExpiresAt\":\"2018-11-09T01:05:00Z\"}");
    assertThat(new IdentityApi(access).getIdentityCheck("i").getCodeExpiresAt())
        .isEqualTo(Instant.parse("2018-11-09T01:05:00Z"));
  }

  @Test
  void aNullThatIsMeantIsSent() throws IOException {
    var none = new HashMap<String, Object>();
    none.put("parentId", null);
    assertThat(text(Access.bodies().writeValueAsBytes(none))).isEqualTo("{\"parentId\":null}");
  }
}
