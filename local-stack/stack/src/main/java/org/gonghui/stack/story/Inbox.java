package org.gonghui.stack.story;

import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.client.Voice;

/// Step 9: every step that concerns a person left a message, in Chinese and in English.
final class Inbox {
  private final Stage stage;

  Inbox(Stage stage) {
    this.stage = stage;
  }

  void play(Voice woman, Voice technician) {
    stage.title(9, "The inbox: a message for every step, in two languages");
    read(woman);
    read(technician);
  }

  private void read(Voice person) {
    var unread =
        stage.await("messages", () -> Optional.of(unread(person.quietly())).filter(n -> n >= 3));
    var chinese = person.get("/v1/me/messages?limit=200", "zh-CN").must(200).body().path("items");
    var english = person.get("/v1/me/messages?limit=200", "en").must(200).body().path("items");
    for (var n = 0; n < chinese.size(); n++) {
      stage.say(
          "  %s · %s"
              .formatted(
                  chinese.path(n).path("title").asText(), english.path(n).path("title").asText()));
    }
    var first = chinese.path(0).path("id").asText();
    person.put("/v1/me/messages/" + first + "/read", Map.of()).must(200, 204);
    stage.figure("unread, after one was read", unread(person), unread - 1);
    var home = person.get("/v1/me/home").must(200).body();
    stage.figure(
        "and on the first screen", home.path("messages").path("unread").asInt(), unread - 1);
  }

  private static int unread(Voice person) {
    return person.get("/v1/me/messages/unread-count").must(200).body().path("unread").asInt();
  }
}
