package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gonghui.stack.LocalSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// A few of the routes that `./gonghui faults edge` asks for in many spellings, and all odd framing towards one service.
@ExtendWith(RunningSystem.class)
class EdgeIT {
  private static final String ROUTES = "6";

  /// Paths by nobody and by who has a login; framing and HTTP/2, each by nobody, doubtful, and the rest.
  private static final int PLAYS = 8;

  private final LocalSystem system;

  EdgeIT(LocalSystem system) {
    this.system = system;
  }

  @Test
  void noOddRequestOpensAnythingOrIsSeenUnmeant() {
    var out = new ByteArrayOutputStream();
    var status =
        system.command(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            "faults",
            "edge",
            "--routes",
            ROUTES);
    var told = out.toString(StandardCharsets.UTF_8);
    System.out.print(told);
    assertThat(status).as(told).isZero();
    assertThat(told.lines())
        .hasSize(PLAYS)
        .allMatch(line -> line.contains(" 0 decided otherwise") && line.endsWith(" 0 unmeant"));
  }
}
