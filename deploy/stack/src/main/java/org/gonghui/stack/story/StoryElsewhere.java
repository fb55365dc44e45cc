package org.gonghui.stack.story;

/// The story on a stage that is no local stack's.
public final class StoryElsewhere {

  private StoryElsewhere() {}

  public static Story on(Stage stage) {
    return new Story(stage);
  }
}
