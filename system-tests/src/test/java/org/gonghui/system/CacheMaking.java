package org.gonghui.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Has the start-up caches of this build made by `gonghui caches`, on what the tests leave of the processors. Whatever
/// starts or is started again before they are there does so without. The script would not do: it wants a build of its own.
final class CacheMaking implements AutoCloseable {
  private final Process making;

  private CacheMaking(Process making) {
    this.making = making;
  }

  static CacheMaking begin(Path project) {
    var stack = project.resolve("local-stack/stack/target");
    var log = project.resolve("system-tests/target/caches.log");
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
    try {
      return new CacheMaking(
          command.redirectErrorStream(true).redirectOutput(log.toFile()).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    making.destroy();
    making.onExit().join();
  }
}
