package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Map;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.story.Story;

/// The nine steps through the gateway, against five real processes, each of which is killed once, and Kafka too.
final class DeadlyStory {
  /// What dies at the beginning of which step.
  private static final Map<String, String> DEATHS =
      Map.of(
          "2. ",
          "member",
          "4. ",
          "kafka",
          "5. ",
          "screening",
          "6. ",
          "assistance",
          "8. ",
          "training",
          "9. ",
          "gateway");

  private DeadlyStory() {}

  static Story play(LocalSystem system) {
    var killed = new HashSet<String>();
    var played =
        system.playStory(line -> {
          System.out.println(line);
          DEATHS.forEach((step, name) -> {
            if (line.startsWith(step) && killed.add(name)) {
              system.processes().kill(name);
            }
          });
        });
    assertThat(killed).containsExactlyInAnyOrderElementsOf(DEATHS.values());
    return played;
  }
}
