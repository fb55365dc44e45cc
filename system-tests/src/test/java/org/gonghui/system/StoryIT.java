package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gonghui.stack.LocalSystem;
import org.gonghui.stack.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// The nine steps through the gateway, against five real processes.
@ExtendWith(RunningSystem.class)
class StoryIT {
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

  @Test
  void endsRightAgainOnNewPeopleThoughEveryProcessAndKafkaAreKilledOnce(
      LocalSystem system, Story played) {
    var killed = new HashMap<String, Long>();
    var again =
        system.playStory(line ->
            DEATHS.forEach((step, name) -> {
              if (line.startsWith(step)) {
                killed.put(name, system.processes().kill(name));
              }
            }));
    assertThat(again.personalData()).isNotEqualTo(played.personalData());
    assertThat(killed).containsOnlyKeys(DEATHS.values());
  }
}
