package org.gonghui.stack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gonghui.stack.home.Json;
import org.gonghui.stack.standin.LocalServer.Answer;
import org.gonghui.stack.standin.LocalServer.Call;
import org.gonghui.stack.standin.LocalServer.Unanswered;

/// Stands in for a push provider: `POST /pushes` {platform, token, title, text}, signed by `Gonghui-Signature: t=SECONDS,v1=HEX`, which is
/// the HMAC-SHA256 of the seconds, a dot and the body, by a key that everybody knows. What comes again under the same
/// `Idempotency-Key` is taken and not shown twice; a token that begins with `gone` is nobody's (410). `GET /pushes?token=` shows what a
/// device has got, newest first, and how often each was sent.
///
/// `PUT /mode` {mode: NORMAL, AWAY, LOSES_ANSWERS}: AWAY closes connections, LOSES_ANSWERS takes pushes first.
final class Pushes {
  private static final String KEY = "the stand-in's key, which everybody knows";
  private static final Pattern SIGNATURE = Pattern.compile("t=(\\d{1,12}),v1=([0-9a-f]{64})");
  private static final Duration LATEST = Duration.ofMinutes(5);

  enum Mode {
    NORMAL,
    AWAY,
    LOSES_ANSWERS
  }

  private record Pushed(String key, String token, String title, String text) {}

  private final ConcurrentLinkedDeque<Pushed> pushed = new ConcurrentLinkedDeque<>();
  private final Map<String, Integer> times = new ConcurrentHashMap<>();
  private final Clock clock;
  private volatile Mode mode = Mode.NORMAL;

  Pushes(Clock clock) {
    this.clock = clock;
  }

  static LocalServer start(int port, Clock clock) throws IOException {
    return LocalServer.start(port, new Pushes(clock)::answer);
  }

  Answer answer(Call call) {
    if (call.is("PUT", "mode")) {
      mode = Mode.valueOf(Json.parse(call.body()).path("mode").asText());
      return Answer.ok(Map.of("mode", mode));
    }
    if (call.is("GET", "pushes")) {
      return Answer.ok(shown(call.query().getOrDefault("token", "")));
    }
    if (!call.is("POST", "pushes")) {
      return Answer.notFound();
    }
    if (mode == Mode.AWAY) {
      throw new Unanswered();
    }
    return isSigned(call) ? taken(call) : new Answer(401, Map.of("title", "Who is that?"));
  }

  private Answer taken(Call call) {
    var key = call.header("Idempotency-Key");
    var push = Json.parse(call.body());
    if (key.isEmpty()) {
      return new Answer(400, Map.of("title", "Without a key it could be pushed twice"));
    }
    if (push.path("token").asText().startsWith("gone")) {
      return new Answer(410, Map.of("title", "Nobody's token"));
    }
    keep(key, push);
    if (mode == Mode.LOSES_ANSWERS) {
      throw new Unanswered();
    }
    return new Answer(202, Map.of("accepted", true));
  }

  private void keep(String key, JsonNode push) {
    if (times.merge(key, 1, Integer::sum) == 1) {
      pushed.addFirst(
          new Pushed(
              key,
              push.path("token").asText(),
              push.path("title").asText(),
              push.path("text").asText()));
    }
  }

  private List<Map<String, Object>> shown(String token) {
    return pushed.stream()
        .filter(push -> push.token().equals(token))
        .<Map<String, Object>>map(push ->
            Map.of(
                "key", push.key(),
                "title", push.title(),
                "text", push.text(),
                "times", times.getOrDefault(push.key(), 0)))
        .toList();
  }

  private boolean isSigned(Call call) {
    var signature = SIGNATURE.matcher(call.header("Gonghui-Signature"));
    if (!signature.matches()) {
      return false;
    }
    var second = signature.group(1);
    var age = Duration.between(Instant.ofEpochSecond(Long.parseLong(second)), clock.instant());
    return age.abs().compareTo(LATEST) <= 0
        && MessageDigest.isEqual(
            hmac(second + "." + call.body()), HexFormat.of().parseHex(signature.group(2)));
  }

  private static byte[] hmac(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }
}
