package org.gonghui.stack;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.gonghui.stack.operating.News;
import org.gonghui.stack.operating.OnDuty;
import org.gonghui.stack.operating.ReadModel;
import org.gonghui.stack.operating.Rebuild;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes read models again.
@Command(
    name = "rebuild",
    header =
        "Writes a read model again from the start of its topic, and compares it with what was there.",
    description = {
      "",
      "A read model is what a service keeps of another one's state: members, unions, logins, partners. It goes on",
      "being read meanwhile. Ends with 1 when the rows are not afterwards what they were before: something had been",
      "lost or changed (it is mended now), or the model was written to meanwhile.",
      "",
      "Channels: roster-organization, roster-member, roster-account, roster-partner, roster-hardship; of assistance,",
      "screening and training.",
      ""
    })
final class RebuildCommand implements Callable<Integer> {
  private final Commands commands;

  @Parameters(index = "0", paramLabel = "SERVICE", arity = "0..1", description = "Whose.")
  private @Nullable String service;

  @Parameters(index = "1", paramLabel = "CHANNEL", arity = "0..1", description = "Which one.")
  private @Nullable String channel;

  @Option(names = "--all", description = "All of SERVICE, or all of every service.")
  private boolean all;

  RebuildCommand(Commands commands) {
    this.commands = commands;
  }

  @Override
  public Integer call() {
    var models = models();
    var duty = OnDuty.at(commands.home(), commands.clock());
    var rebuild = new Rebuild(duty.operator(), duty.running(), new News(commands.console()::step));
    var equal = models.stream().filter(rebuild::of).count();
    commands
        .console()
        .step("%d of %d read models are what they were".formatted(equal, models.size()));
    return equal == models.size() ? 0 : 1;
  }

  private List<ReadModel> models() {
    if (all == (channel != null)) {
      throw new IllegalArgumentException("Say SERVICE and CHANNEL, or --all");
    }
    var models =
        ReadModel.all().stream()
            .filter(model -> service == null || model.service().equals(service))
            .filter(model -> channel == null || model.channel().equals(channel))
            .toList();
    if (models.isEmpty()) {
      throw new IllegalArgumentException(
          "No such read model; there are "
              + ReadModel.all().stream()
                  .map(model -> model.service() + " " + model.channel())
                  .collect(Collectors.joining(", ")));
    }
    return models;
  }
}
