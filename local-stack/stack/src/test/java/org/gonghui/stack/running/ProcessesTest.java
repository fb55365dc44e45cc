package org.gonghui.stack.running;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import org.gonghui.stack.home.Running;
import org.junit.jupiter.api.Test;

class ProcessesTest {

  @Test
  void whoDoesNotEndInTimeIsNamedWithItsLog() throws IOException {
    var sleeper = new ProcessBuilder("sleep", "60").start();
    try {
      var part = new Running.Part("gateway", sleeper.pid(), 0, 0, "logs/gateway.log");
      assertThatThrownBy(() -> Processes.awaitEnd(sleeper.toHandle(), part, Duration.ofMillis(50)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContainingAll("gateway", "does not end", "logs/gateway.log");
    } finally {
      sleeper.destroyForcibly();
    }
  }
}
