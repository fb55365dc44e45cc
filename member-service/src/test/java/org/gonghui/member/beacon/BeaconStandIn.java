package org.gonghui.member.beacon;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Executors;
import org.gonghui.kit.ids.Digests;
import org.jspecify.annotations.Nullable;

/// A beacon for tests, with a key of its own. It tells any round that it is asked for, so that nobody waits; `PUT /mode` with
/// AWAY, FORGED or NORMAL.
public final class BeaconStandIn implements QuarkusTestResourceLifecycleManager {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HASH = "ab".repeat(32);

  private final SigningKey key = SigningKey.next();
  private final SigningKey another = SigningKey.next();
  private volatile String mode = "NORMAL";
  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      var beacon = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var genesis = Clock.systemUTC().instant().truncatedTo(ChronoUnit.HOURS);
      beacon.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      beacon.createContext("/mode", this::turn);
      beacon.createContext("/info", call -> answer(call, info(genesis.getEpochSecond())));
      beacon.createContext("/public/", this::round);
      beacon.start();
      server = beacon;
      var url = "http://127.0.0.1:" + beacon.getAddress().getPort();
      var settings = new HashMap<String, String>();
      settings.put("gonghui.beacon.url", url);
      settings.put("gonghui.beacon.chain-hash", HASH);
      settings.put("gonghui.beacon.public-key", key.publicKey());
      settings.put("gonghui.beacon.genesis", genesis.toString());
      settings.put("gonghui.beacon.period", "1S");
      settings.put("gonghui.testing.beacon", url);
      settings.put("gonghui.draw.lead", "1S");
      settings.put("gonghui.draw.fallback-after", "1S");
      settings.put("gonghui.draw.slice", "5");
      settings.put("gonghui.draw.notice-slice", "3");
      settings.put("gonghui.draw.sweep-every", "off");
      return settings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Object> info(long genesis) {
    return Map.of(
        "hash",
        HASH,
        "schemeID",
        "ed25519-unchained",
        "public_key",
        key.publicKey(),
        "genesis_time",
        genesis,
        "period",
        1);
  }

  private void turn(HttpExchange call) throws IOException {
    mode = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    answer(call, Map.of());
  }

  private void round(HttpExchange call) throws IOException {
    if (mode.equals("AWAY")) {
      call.close();
      return;
    }
    var number = Long.parseLong(call.getRequestURI().getPath().substring("/public/".length()));
    var signature = (mode.equals("FORGED") ? another : key).sign(number);
    var randomness = Digests.sha256(HexFormat.of().parseHex(signature));
    answer(
        call,
        Map.of(
            "round", number,
            "signature", signature,
            "randomness", HexFormat.of().formatHex(randomness)));
  }

  private static void answer(HttpExchange call, Map<String, Object> body) throws IOException {
    try (call) {
      var bytes = JSON.writeValueAsBytes(body);
      call.getResponseHeaders().set("Content-Type", "application/json");
      call.sendResponseHeaders(200, bytes.length);
      call.getResponseBody().write(bytes);
    }
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }
}
