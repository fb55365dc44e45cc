package org.gonghui.deploy;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gonghui.stack.story.Runs;
import org.gonghui.stack.story.Stage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Plays what people do before and after a service's database is set back, which somebody else does.
@Command(
    name = "set-back",
    header = "Plays what is forgotten when a database is set back, and what people do about it.",
    description = {
      "",
      "Says `before` and waits for that file: what was done until then stays. Says `since`: what was done since then is to",
      "be forgotten. With that file it does again what people do, says `again` and waits until everybody has heard of it.",
      ""
    })
final class SetBackCommand implements Callable<Integer> {

  @Mixin private Surroundings around = new Surroundings();

  @Parameters(paramLabel = "SERVICE", description = "screening or assistance.")
  private String service = "";

  @Option(names = "--cues", required = true, paramLabel = "FOLDER")
  private Path cues = Path.of("");

  @Override
  public Integer call() {
    var forgotten = forgotten(around.stage(new Runs(around.home()).next()));
    forgotten.before();
    pause("before");
    forgotten.since();
    pause("since");
    forgotten.again();
    pause("again");
    forgotten.compare();
    return 0;
  }

  private Forgotten forgotten(Stage stage) {
    return switch (service) {
      case "screening" -> new ForgottenFinding(stage);
      case "assistance" -> new ForgottenBatch(stage);
      default -> throw new IllegalArgumentException("Nothing is played of " + service);
    };
  }

  private void pause(String cue) {
    System.out.println(cue);
    Cue.await(cues.resolve(cue));
  }
}
