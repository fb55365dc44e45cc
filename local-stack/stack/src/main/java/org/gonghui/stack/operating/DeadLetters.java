package org.gonghui.stack.operating;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gonghui.stack.client.Pages;
import org.gonghui.stack.client.Voice;

/// Events that a service could not take.
public final class DeadLetters {
  private static final Watch WATCH = new Watch(Duration.ofMillis(500), Duration.ofSeconds(60));

  private final Voice operator;
  private final String service;

  public DeadLetters(Voice operator, String service) {
    this.operator = operator;
    this.service = service;
  }

  /// One of them, as the service tells it.
  ///
  /// @param cause types and codes of what failed, never data
  /// @param tries how often it was given up
  public record Letter(
      String id,
      String consumer,
      String place,
      String key,
      String cause,
      String failedAt,
      int tries,
      String state) {

    static Letter of(JsonNode letter) {
      return new Letter(
          letter.path("id").asText(),
          letter.path("consumer").asText(),
          "%s/%d@%d"
              .formatted(
                  letter.path("topic").asText(),
                  letter.path("partition").asInt(),
                  letter.path("offset").asLong()),
          letter.path("key").asText("-"),
          letter.path("cause").asText(),
          letter.path("failedAt").asText(),
          letter.path("tries").asInt(),
          letter.path("state").asText());
    }

    public boolean isOpen() {
      return state.equals("OPEN");
    }
  }

  /// @param state OPEN, REPLAYED or DISCARDED
  public List<Letter> list(String state, Optional<String> consumer) {
    var letters = new ArrayList<Letter>();
    var path = "dead-letters?state=" + state + consumer.map(c -> "&consumer=" + c).orElse("");
    new Pages(operator).each(OnDuty.path(service, path), letter -> letters.add(Letter.of(letter)));
    return letters;
  }

  /// Has one tried again and waits for what becomes of it.
  public Letter replay(String id) {
    var before = open(Optional.empty()).stream().filter(letter -> letter.id().equals(id)).toList();
    operator.post(OnDuty.path(service, "dead-letters/" + id + "/replay"), "").must(202);
    return outcomes(before).getFirst();
  }

  /// Has all open ones tried again, in the order in which they were given up.
  public List<Letter> replayAll(Optional<String> consumer) {
    var before = open(consumer);
    var path = "dead-letters/replay" + consumer.map(c -> "?consumer=" + c).orElse("");
    operator.post(OnDuty.path(service, path), "").must(202);
    return outcomes(before);
  }

  public Letter discard(String id) {
    var path = OnDuty.path(service, "dead-letters/" + id + "/discard");
    return Letter.of(operator.post(path, "").must(200).body());
  }

  private List<Letter> open(Optional<String> consumer) {
    return list("OPEN", consumer);
  }

  /// Those that are settled, or given up once more, or still open as they were when patience ended.
  private List<Letter> outcomes(List<Letter> before) {
    var now = new ArrayList<Letter>();
    var _ =
        WATCH.until(() -> {
          now.clear();
          var open = list("OPEN", Optional.empty());
          before.forEach(letter -> now.add(outcome(letter, open)));
          return now.stream().noneMatch(before::contains);
        });
    return now;
  }

  private Letter outcome(Letter before, List<Letter> open) {
    return open.stream()
        .filter(letter -> letter.id().equals(before.id()))
        .findFirst()
        .orElseGet(() -> one(before.id()));
  }

  private Letter one(String id) {
    var path = OnDuty.path(service, "dead-letters/" + id);
    return Letter.of(operator.get(path).must(200).body());
  }
}
