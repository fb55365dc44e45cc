package org.gonghui.system;

import org.gonghui.stack.LocalSystem;
import org.gonghui.testing.Outage;

/// What is done to a process of the running system. Whoever started it starts it again when it has ended.
record Processes(LocalSystem system) {

  /// Ends it at once, as `kill -9` does.
  ///
  /// @return the process that died
  long kill(String name) {
    var process = process(name);
    process.destroyForcibly();
    process.onExit().join();
    return process.pid();
  }

  /// It hangs until the outage is closed.
  Outage hang(String name) {
    return Outage.of(process(name).pid());
  }

  private ProcessHandle process(String name) {
    return system.running().parts().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .flatMap(part -> part.handle())
        .orElseThrow(() -> new IllegalStateException(name + " does not run"));
  }
}
