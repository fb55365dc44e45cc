package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.gonghui.stack.LocalSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The driver's part of the story, by the TypeScript client under Node; only in the profile `node`.
@EnabledIfSystemProperty(named = NodeProgram.COMPILED, matches = ".+")
@ExtendWith(RunningSystem.class)
class TypeScriptDriverIT {

  @Test
  void aDriverJoinsAndHasACard(LocalSystem system, @TempDir Path folder)
      throws IOException, InterruptedException {
    var stage = system.stage(line -> {});
    var said =
        new NodeProgram("driver")
            .play(
                folder,
                Map.of(
                    "GATEWAY", system.address("gateway"),
                    "TEXTS", system.address("sms"),
                    "DRIVER", stage.member("typescript-driver").token(),
                    "SLOW_DRIVER", stage.member("typescript-slow-driver").token(),
                    "MERCHANT", stage.sample("merchant").token()));
    assertThat(said).contains("membership: ACTIVE", "once: USED", "decided by itself: JOINED");
  }
}
