package org.gonghui.stack.running;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChildTest {
  private final LinkedBlockingQueue<Process> started = new LinkedBlockingQueue<>();
  private final ByteArrayOutputStream told = new ByteArrayOutputStream();

  @Test
  void whoeverIsKilledYoungAgainAndAgainIsStartedAgainAfterAPause() throws InterruptedException {
    var child = child();
    for (var deaths = 0; deaths < 4; deaths++) {
      next().destroyForcibly().waitFor();
    }
    assertThat(next().isAlive()).isTrue();
    assertThat(child.endsAgainAndAgain()).isTrue();
    assertThat(told.toString(StandardCharsets.UTF_8)).contains("waiting 1 s", "waiting 2 s");
    child.stop(Duration.ofSeconds(5));
  }

  @Test
  void whoIsStoppedIsNotStartedAgain() throws InterruptedException {
    var child = child();
    var only = next();
    child.stop(Duration.ofSeconds(5));
    assertThat(only.isAlive()).isFalse();
    assertThat(started.poll(300, TimeUnit.MILLISECONDS)).isNull();
  }

  private Child child() {
    var out = new PrintStream(told, true, StandardCharsets.UTF_8);
    var console = new Console(out, Clock.systemUTC());
    return new Child("sleeper", 0, Path.of("none.log"), this::sleeper, console, () -> {});
  }

  private Process sleeper() {
    var process = Child.launch(new ProcessBuilder("sleep", "60"));
    started.add(process);
    return process;
  }

  private Process next() throws InterruptedException {
    var process = started.poll(20, TimeUnit.SECONDS);
    assertThat(process).as("started again").isNotNull();
    return process;
  }
}
