package org.gonghui.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A program of clients/typescript, as the profile `node` compiled it.
///
/// @param name of its file, without the ending
record NodeProgram(String name) {

  /// The property that the profile sets: where the compiled programs are.
  static final String COMPILED = "gonghui.typescript";

  /// Plays it to its end, which has to be a good one.
  ///
  /// @param folder for what it says
  /// @return what it said
  String play(Path folder, Map<String, String> environment)
      throws IOException, InterruptedException {
    var program = Path.of(System.getProperty(COMPILED)).resolve("src/" + name + ".js");
    var told = folder.resolve(name);
    var builder =
        new ProcessBuilder("node", program.toString())
            .redirectErrorStream(true)
            .redirectOutput(told.toFile());
    builder.environment().putAll(environment);
    var node = builder.start();
    var ended = node.waitFor(5, TimeUnit.MINUTES);
    node.destroyForcibly();
    var said = Files.readString(told);
    assertThat(ended).as(said).isTrue();
    assertThat(node.exitValue()).as(said).isZero();
    return said;
  }
}
