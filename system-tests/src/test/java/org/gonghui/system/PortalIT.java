package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gonghui.stack.LocalSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// A browser at `/docs`; only in the profile `node`, and where there is a Chromium. Leaves `target/portal.png`.
@EnabledIfSystemProperty(named = NodeProgram.COMPILED, matches = ".+")
@ExtendWith(RunningSystem.class)
class PortalIT {

  @Test
  void aReaderFindsAnOperationOfEachServiceAndRunsOne(LocalSystem system, @TempDir Path folder)
      throws IOException, InterruptedException {
    var browser = browser();
    assumeTrue(browser.isPresent(), "no Chromium on the PATH (Debian: apt install chromium)");
    var picture = Path.of(System.getProperty("gonghui.project"), "system-tests/target/portal.png");
    var said =
        new NodeProgram("portal")
            .play(
                folder,
                Map.of(
                    "GATEWAY", system.address("gateway"),
                    "TOKEN", system.stage(line -> {}).sample("officer").token(),
                    "BROWSER", browser.get().toString(),
                    "PICTURE", picture.toString()));
    assertThat(said).contains("status of listOrganizations: 200", "asked of other addresses: 0");
    assertThat(picture).isNotEmptyFile();
  }

  private static Optional<Path> browser() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(name ->
            Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
