package org.gonghui.stack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import org.gonghui.stack.home.Json;
import org.gonghui.stack.standin.LocalServer.Answer;
import org.gonghui.stack.standin.LocalServer.Call;
import org.gonghui.stack.standin.LocalServer.Unanswered;

/// Stands in for the authority that knows whose name, id number and phone belong together.
///
/// `POST /checks` {requestId, name, idNumber, phone} → {confirmed}: a request id gets the same answer whenever it comes
/// again. `PUT /people/{idNumber}` {name, phone} registers a person; of somebody never heard of, the first name and
/// phone asked for are true from then on. A name ending in 否 is refused, 慢 answers after 5 s, which no phone is kept
/// waiting for, 断 fails.
/// `PUT /mode` {mode: NORMAL, SLOW, AWAY} does so to all.
final class Authority {

  private static final Duration SLOW = Duration.ofSeconds(5);

  enum Mode {
    NORMAL,
    SLOW,
    AWAY
  }

  private record Person(String name, String phone) {}

  private record Decision(boolean confirmed, long answeredFrom) {}

  private final ConcurrentMap<String, Person> people = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Decision> decisions = new ConcurrentHashMap<>();
  private volatile Mode mode = Mode.NORMAL;

  static LocalServer start(int port) throws IOException {
    return LocalServer.start(port, new Authority()::answer);
  }

  private Answer answer(Call call) {
    if (call.is("POST", "checks")) {
      return check(Json.parse(call.body()));
    }
    if (call.is("PUT", "people") && call.path().size() == 2) {
      var body = Json.parse(call.body());
      people.put(call.path().get(1), new Person(text(body, "name"), text(body, "phone")));
      return Answer.ok(Map.of("registered", true));
    }
    if (call.is("PUT", "mode")) {
      mode = Mode.valueOf(text(Json.parse(call.body()), "mode"));
      return Answer.ok(Map.of("mode", mode));
    }
    return Answer.notFound();
  }

  private Answer check(JsonNode body) {
    var name = text(body, "name");
    if (mode == Mode.AWAY || name.endsWith("断")) {
      throw new Unanswered();
    }
    var decision =
        decisions.computeIfAbsent(text(body, "requestId"), id -> decide(body, name, delay(name)));
    for (var left = decision.answeredFrom() - System.nanoTime();
        left > 0;
        left = decision.answeredFrom() - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
    return Answer.ok(Map.of("confirmed", decision.confirmed()));
  }

  private Duration delay(String name) {
    return mode == Mode.SLOW || name.endsWith("慢") ? SLOW : Duration.ZERO;
  }

  private Decision decide(JsonNode body, String name, Duration delay) {
    var asked = new Person(name, text(body, "phone"));
    var confirmed =
        !name.endsWith("否")
            && people.computeIfAbsent(text(body, "idNumber"), id -> asked).equals(asked);
    return new Decision(confirmed, System.nanoTime() + delay.toNanos());
  }

  private static String text(JsonNode body, String field) {
    var value = body.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value.textValue();
  }
}
