package org.gonghui.stack;

import org.gonghui.stack.home.Ports;
import org.gonghui.stack.loading.Loaded;

/// Loads a new stack, once.
record Loading(Commands commands, Ports ports) {

  void once() {
    if (!Loaded.in(commands.home()).complete()) {
      commands.console().step("loading unions and partners");
    }
  }
}
