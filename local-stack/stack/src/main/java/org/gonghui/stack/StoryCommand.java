package org.gonghui.stack;

import java.util.concurrent.Callable;
import org.gonghui.stack.story.Stages;
import picocli.CommandLine.Command;

/// Plays the story against what runs.
@Command(
    name = "story",
    header =
        "Plays the nine steps of the story as a client, line by line: who, call, answer, figure.",
    description = {
      "",
      "Every figure is read from an answer and compared; a difference ends with 1. It can be played again on the",
      "same data: each run brings new people and new unions, all made up.",
      ""
    })
final class StoryCommand implements Callable<Integer> {
  private final Commands commands;

  StoryCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() {
    var running = commands.ready();
    Stages.next(commands.home(), running, commands.clock(), commands.console()::say).play();
    commands.console().say("");
    commands.console().say("All nine steps, every figure as it should be.");
    return 0;
  }
}
