package org.gonghui.stack.operating;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Voice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditCheckTest {
  private static final int ANCHORS = 100;

  private final List<String> verifications = new CopyOnWriteArrayList<>();
  private final HttpServer gateway;

  AuditCheckTest() throws IOException {
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void whereTheOldestAnchorsSayOtherwise() {
    gateway.createContext("/v1/operations/assistance/audit-anchors", call -> say(call, anchors()));
    gateway.createContext("/v1/operations/member/audit-verification", this::verify);
    gateway.start();
  }

  @AfterEach
  void stop() {
    gateway.stop(0);
  }

  @Test
  void everyAnchorIsHandedInAndTheChainIsWalkedOnce() {
    var client = new Client("http://127.0.0.1:" + gateway.getAddress().getPort());

    var verdict = new AuditCheck(new Voice("auditor", "token", client, line -> {})).of("member");

    assertThat(verdict.anchors()).isEqualTo(ANCHORS);
    assertThat(verdict.intact()).isFalse();
    assertThat(verdict.lines()).anyMatch(line -> line.contains("REWRITTEN at position 1"));
    assertThat(verifications).filteredOn(query -> query.contains("walk=true")).hasSize(1);
    assertThat(verifications)
        .allSatisfy(query -> assertThat(query.length()).isLessThan(4_000))
        .map(query -> query.split("anchor=", -1).length - 1)
        .containsExactly(40, 40, 20);
  }

  private void verify(HttpExchange call) throws IOException {
    var query = call.getRequestURI().getQuery();
    verifications.add(query);
    say(
        call,
        query.contains("anchor=1:")
            ? "{\"intact\":false,\"findings\":[{\"kind\":\"REWRITTEN\",\"position\":1}]}"
            : "{\"intact\":true,\"findings\":[],\"sealed\":100,\"anchoredUpTo\":100}");
  }

  /// The last first.
  private static String anchors() {
    return IntStream.range(0, ANCHORS)
        .mapToObj(i -> ANCHORS - i)
        .map(position ->
            "{\"service\":\"member\",\"position\":%d,\"head\":\"%s\",\"contradicted\":false}"
                .formatted(position, "h".repeat(43)))
        .collect(Collectors.joining(",", "{\"items\":[", "]}"));
  }

  private static void say(HttpExchange call, String body) throws IOException {
    var octets = body.getBytes(UTF_8);
    call.sendResponseHeaders(200, octets.length);
    call.getResponseBody().write(octets);
    call.close();
  }
}
