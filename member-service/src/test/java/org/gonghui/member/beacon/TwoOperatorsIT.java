package org.gonghui.member.beacon;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.gonghui.kit.ids.Digests;
import org.gonghui.member.beacon.Beacon.Word;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A chain whose signatures are not checked here, told by two.
class TwoOperatorsIT {
  private static final String HASH = "ab".repeat(32);
  private static final String KEY = "cd".repeat(96);
  private static final String SIGNATURE = "80".repeat(48);

  private final List<HttpServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(server -> server.stop(0));
  }

  /// @param signature of every round
  private String operator(String signature) throws IOException {
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    servers.add(server);
    var randomness = HexFormat.of().formatHex(Digests.sha256(HexFormat.of().parseHex(signature)));
    server.createContext(
        "/info",
        call ->
            answer(
                call,
                "{'hash':'%s','schemeID':'bls-unchained-g1-rfc9380','public_key':'%s','genesis_time':1767225600,'period':3}"
                    .formatted(HASH, KEY)));
    server.createContext(
        "/public/",
        call ->
            answer(
                call,
                "{'round':7,'randomness':'%s','signature':'%s'}".formatted(randomness, signature)));
    server.start();
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private static void answer(HttpExchange call, String text) throws IOException {
    try (call) {
      var bytes = text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
      call.sendResponseHeaders(200, bytes.length);
      call.getResponseBody().write(bytes);
    }
  }

  private static Word said(String first, String second) {
    var config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withMapping(BeaconConfig.class)
            .withDefaultValues(
                Map.of(
                    "gonghui.beacon.scheme", "BLS_UNCHAINED_G1",
                    "gonghui.beacon.chain-hash", HASH,
                    "gonghui.beacon.public-key", KEY,
                    "gonghui.beacon.url", first,
                    "gonghui.beacon.second-url", second))
            .build()
            .getConfigMapping(BeaconConfig.class);
    return new RestBeacon(new PinnedChain(config), config, new ObjectMapper()).round(7);
  }

  @Test
  void whatBothTellCounts() throws IOException {
    assertThat(said(operator(SIGNATURE), operator(SIGNATURE)))
        .isEqualTo(new Word.Spoken(new BeaconRound(7, SIGNATURE)));
  }

  @Test
  void whatOneTellsOtherwiseDecidesNothing() throws IOException {
    assertThat(said(operator(SIGNATURE), operator("90".repeat(48)))).isEqualTo(new Word.Forged());
  }

  @Test
  void whileOneIsAwayNothingIsDecided() throws IOException {
    assertThat(said(operator(SIGNATURE), "http://127.0.0.1:1")).isEqualTo(new Word.Silent());
  }
}
