package org.gonghui.stack.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// The project's folder, and `.gonghui/` in it, where everything is kept that the local stack makes.
///
/// @param project the folder of the script `gonghui`
/// @param kept where data, logs and keys are: `.gonghui/` in it
public record Home(Path project, Path kept) {

  /// The project that the script told us.
  public static Home ofScript() {
    var project = Path.of(System.getProperty("gonghui.home", ".")).toAbsolutePath().normalize();
    return new Home(project, project.resolve(".gonghui"));
  }

  /// A place beside for a run that leaves no data.
  public Home beside(String name) {
    return new Home(project, kept.resolve(name));
  }

  public Path file(String name) {
    return kept.resolve(name);
  }

  public Path log(String name) {
    return kept.resolve("logs").resolve(name + ".log");
  }

  /// Where the demo keys of the services are, one file each.
  public Path keys() {
    return kept.resolve("keys");
  }

  /// Where the broker's jar and its libraries lie.
  public Path broker() {
    return project.resolve("local-stack/broker/target");
  }

  public Path brokerLib() {
    return broker().resolve("lib");
  }

  public Home prepare() {
    try {
      Files.createDirectories(kept.resolve("logs"));
      Files.createDirectories(kept.resolve("settings"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /// Forgets all data; what was built stays.
  public void forget() {
    for (var name : new String[] {"postgres", "kafka", "keys", "loaded.json", "topics", "logs"}) {
      delete(file(name));
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
