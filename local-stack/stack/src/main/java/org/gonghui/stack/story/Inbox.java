package org.gonghui.stack.story;

import java.util.List;
import java.util.Optional;
import org.gonghui.client.api.HomeApi;
import org.gonghui.client.api.InboxApi;
import org.gonghui.client.model.Message;
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
    var chinese = messages(person, "zh-CN");
    var english = messages(person, "en");
    for (var n = 0; n < chinese.size(); n++) {
      stage.say("  %s · %s".formatted(chinese.get(n).getTitle(), english.get(n).getTitle()));
    }
    var first = chinese.getFirst().getId();
    person.call(InboxApi::new, api -> api.markMessageRead(first, null)).must(200);
    stage.figure("unread, after one was read", unread(person), unread - 1);
    var home = person.call(HomeApi::new, api -> api.getMyHome()).must(200);
    stage.figure("and on the first screen", home.getMessages().getUnread(), unread - 1);
  }

  private static List<Message> messages(Voice person, String language) {
    return person
        .call(InboxApi::new, api -> api.listMessages(null, null, 200, null, language))
        .must(200)
        .getItems();
  }

  private static long unread(Voice person) {
    return person.call(InboxApi::new, api -> api.countUnreadMessages()).must(200).getUnread();
  }
}
