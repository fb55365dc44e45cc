package org.gonghui.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.story.FoundUnions;
import org.gonghui.stack.story.Joining;
import org.gonghui.stack.story.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Calls without rest until a file appears, then looks whether all that was acknowledged is there, once. Whoever gets no
/// answer asks again with the same key, as an app does; of several gateways a connection gets the next one in turn.
@Command(name = "traffic", header = "Calls until a file appears, then counts what is there.")
final class TrafficCommand implements Callable<Integer> {
  private static final int HOLDER = 3_900;

  @Mixin private Surroundings around = new Surroundings();

  @Option(names = "--until", required = true, paramLabel = "FILE")
  private Path until = Path.of("");

  @Option(
      names = "--set-back",
      split = ",",
      paramLabel = "SERVICE",
      description =
          "Whose database is set back meanwhile: what is lost of it is told and no fault.")
  private List<String> setBack = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    var heard = new Heard();
    var stage =
        around
            .stage(new Runs(around.home()).next())
            .calling(Client.insisting(around.gatewayUrl(), heard::take));
    var unions = new FoundUnions(stage).play();
    var holder = new Joining(stage, unions).member("papers", HOLDER, "证一", true);
    var writers =
        List.of(
            new Deposits(stage, unions),
            new Merchants(stage),
            new Sessions(stage, unions),
            new Papers(stage, holder));
    writers.forEach(Writer::prepare);
    var threads = writers.stream().map(writer -> Thread.ofPlatform().start(writer)).toList();
    System.out.println("calling");
    Cue.await(until);
    writers.forEach(Writer::end);
    for (var thread : threads) {
      thread.join();
    }
    System.out.println(heard);
    var bad =
        writers.stream()
            .map(writer -> writer.compare(setBack.contains(writer.service())))
            .filter(good -> !good)
            .count();
    return bad == 0 ? 0 : 1;
  }
}
