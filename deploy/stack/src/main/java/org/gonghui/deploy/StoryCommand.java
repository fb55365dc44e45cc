package org.gonghui.deploy;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.gonghui.stack.story.Runs;
import org.gonghui.stack.story.Story;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Plays the nine steps of the story with Keycloak's tokens. Every figure is compared; a difference ends with 1.
@Command(name = "story", header = "Plays the story against the containers.")
final class StoryCommand implements Callable<Integer> {

  @Mixin private Surroundings around = new Surroundings();

  @Override
  public Integer call() throws IOException {
    var run = new Runs(around.home()).next();
    new Story(around.stage(run)).play();
    System.out.println();
    System.out.println("All nine steps, every figure as it should be.");
    return 0;
  }
}
