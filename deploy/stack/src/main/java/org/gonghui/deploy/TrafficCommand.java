package org.gonghui.deploy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.client.Pause;
import org.gonghui.stack.story.Runs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Calls without rest until a file appears, then looks whether all that was acknowledged is there, once. Whoever gets no
/// answer asks again with the same key, as an app does.
@Command(name = "traffic", header = "Calls until a file appears, then counts what is there.")
final class TrafficCommand implements Callable<Integer> {
  private static final Duration LOOK = Duration.ofMillis(200);

  @Mixin private Surroundings around = new Surroundings();

  @Option(names = "--until", required = true, paramLabel = "FILE")
  private Path until = Path.of("");

  @Override
  public Integer call() throws Exception {
    var heard = new Heard();
    var stage =
        around
            .stage(new Runs(around.home()).next())
            .calling(Client.insisting(around.gatewayUrl(), heard::take));
    var writers = List.of(new Deposits(stage), new Merchants(stage));
    writers.forEach(Writer::prepare);
    var threads = writers.stream().map(writer -> Thread.ofPlatform().start(writer)).toList();
    System.out.println("calling");
    while (!Files.exists(until)) {
      Pause.of(LOOK);
    }
    writers.forEach(Writer::end);
    for (var thread : threads) {
      thread.join();
    }
    System.out.println(heard);
    var missing = writers.stream().map(Writer::compare).filter(good -> !good).count();
    return missing == 0 ? 0 : 1;
  }
}
