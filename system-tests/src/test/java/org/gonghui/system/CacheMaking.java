package org.gonghui.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Has the start-up caches of this build made by `gonghui caches`, on what the tests leave of the processors: some fifty
/// starts and restarts later on take half the time. Until they are there everything starts without.
final class CacheMaking implements AutoCloseable {
  private final Process making;

  private CacheMaking(Process making) {
    this.making = making;
  }

  static CacheMaking begin(Path project) throws IOException {
    var stack = project.resolve("local-stack/stack/target");
    var log = Files.createDirectories(project.resolve("system-tests/target")).resolve("caches.log");
    var command =
        new ProcessBuilder(
            "nice",
            "-n",
            "19",
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dgonghui.home=" + project,
            "-cp",
            stack.resolve("*") + ":" + stack.resolve("lib/*"),
            "org.gonghui.stack.Gonghui",
            "caches");
    return new CacheMaking(command.redirectErrorStream(true).redirectOutput(log.toFile()).start());
  }

  @Override
  public void close() {
    making.destroy();
    making.onExit().join();
  }
}
