package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.gonghui.stack.story.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// [DeadlyStory] is played once for all who look at what it left; [NextSchemaIT] plays the story again, on new people.
@ExtendWith(RunningSystem.class)
class StoryIT {
  @Test
  void endsRightThoughEveryProcessAndKafkaAreKilledOnce(Story played) {
    assertThat(played.personalData()).isNotEmpty();
  }
}
