package org.gonghui.stack;

import java.io.IOException;
import java.util.function.Consumer;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Ports;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.running.Console;
import org.gonghui.stack.running.ServiceCommand.Training;
import org.gonghui.stack.running.Stack;
import org.gonghui.stack.story.Stages;

/// The whole system on this machine, run from a program: what system-tests stand on.
public final class LocalSystem implements AutoCloseable {
  private final Home home;
  private final Console console;
  private final Stack stack;

  private LocalSystem(Home home, Ports ports, Console console) {
    this.home = home;
    this.console = console;
    this.stack = new Stack(home, ports, console, Training.OFF);
  }

  /// Starts everything and loads it, when its data are new.
  ///
  /// @param home where its data are kept
  public static LocalSystem start(Home home, Ports ports, Console console) throws IOException {
    var system = new LocalSystem(home.prepare(), ports, console);
    try {
      system.stack.start();
      new Loading(new Commands(home, console, console.clock()), ports).once();
      system.stack.markReady();
      return system;
    } catch (IOException | RuntimeException e) {
      system.close();
      throw e;
    }
  }

  /// Plays the nine steps with new people.
  ///
  /// @param page takes each line
  public void playStory(Consumer<String> page) {
    Stages.next(home, running(), console.clock(), page).play();
  }

  /// What runs now: addresses and processes.
  public Running running() {
    return Running.in(home).orElseThrow();
  }

  @Override
  public void close() {
    stack.close();
  }
}
