package org.gonghui.stack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.gonghui.stack.home.Json;
import org.gonghui.stack.standin.LocalServer.Answer;
import org.gonghui.stack.standin.LocalServer.Call;

/// Stands in for the operator of text messages: `POST /texts` {requestId, phone, text, code?} keeps one, once per
/// request id; `GET /texts?phone=` shows a phone's messages, newest first.
final class Texts {

  private record Text(String phone, String text, Optional<String> code, String sentAt) {

    Map<String, Object> shown() {
      return Map.of("text", text, "code", code.orElse(""), "sentAt", sentAt);
    }
  }

  private final ConcurrentLinkedDeque<Text> sent = new ConcurrentLinkedDeque<>();
  private final Set<String> requests = ConcurrentHashMap.newKeySet();
  private final Clock clock;

  private Texts(Clock clock) {
    this.clock = clock;
  }

  static LocalServer start(int port, Clock clock) throws IOException {
    return LocalServer.start(port, new Texts(clock)::answer);
  }

  private Answer answer(Call call) {
    if (call.is("POST", "texts")) {
      take(Json.parse(call.body()));
      return new Answer(202, Map.of("accepted", true));
    }
    if (call.is("GET", "texts")) {
      return Answer.ok(shown(call.query().getOrDefault("phone", "")));
    }
    return Answer.notFound();
  }

  private void take(JsonNode body) {
    if (requests.add(body.path("requestId").asText())) {
      sent.addFirst(
          new Text(
              body.path("phone").asText(),
              body.path("text").asText(),
              Optional.ofNullable(body.path("code").textValue()),
              clock.instant().toString()));
    }
  }

  private List<Map<String, Object>> shown(String phone) {
    return sent.stream().filter(text -> text.phone().equals(phone)).map(Text::shown).toList();
  }
}
