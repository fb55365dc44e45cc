package org.gonghui.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import org.gonghui.stack.faults.Episode;
import org.gonghui.stack.faults.Outcome;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Running;
import org.gonghui.stack.home.Ways;
import org.gonghui.stack.running.CacheUse;
import org.gonghui.stack.running.Console;
import org.gonghui.stack.running.Processes;
import org.gonghui.stack.running.Stack;
import org.gonghui.stack.story.Stage;
import org.gonghui.stack.story.Stages;
import org.gonghui.stack.story.Story;

/// The whole system on this machine, run from a program: what system-tests stand on.
public final class LocalSystem implements AutoCloseable {
  private final Home home;
  private final Console console;
  private final Stack stack;

  private LocalSystem(Home home, Ways ways, Console console, int copies) {
    this.home = home;
    this.console = console;
    this.stack = new Stack(home, ways, console, copies, CacheUse.TAKE);
  }

  /// Starts everything and loads it, when its data are new.
  ///
  /// @param home where its data are kept
  /// @param copies processes of each service
  public static LocalSystem start(Home home, Ways ways, Console console, int copies)
      throws IOException {
    var system = new LocalSystem(home.prepare(), ways, console, copies);
    try {
      system.stack.start();
      new Loading(new Commands(home, console, console.clock()), ways.ports()).once();
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
  /// @return the story that was played
  public Story playStory(Consumer<String> page) {
    var story = Stages.next(home, running(), console.clock(), page);
    story.play();
    return story;
  }

  /// Lets something happen while people play the story's steps.
  ///
  /// @param faults how many
  /// @param spread how long people keep coming
  public Outcome playFaults(
      long seed, int people, int faults, Duration spread, Consumer<String> page) {
    return new Episode(home, console.clock(), people, faults, spread, page).play(seed);
  }

  /// Where something else than the story is played, with new people.
  ///
  /// @param page takes each line
  public Stage stage(Consumer<String> page) {
    return Stages.stage(home, running(), console.clock(), page);
  }

  /// Runs a command as `./gonghui` does.
  ///
  /// @param out takes what it says
  /// @return its status: 0 when all is well
  public int command(PrintStream out, String... words) {
    var clock = console.clock();
    return Gonghui.run(new Commands(home, new Console(out, clock), clock), words);
  }

  /// @param part such as `gateway`, `member`, `postgres`, `kafka`
  public String address(String part) {
    return Objects.requireNonNull(running().addresses().get(part), part);
  }

  /// Where its data and logs are kept.
  public Path kept() {
    return home.kept();
  }

  /// What can be done to its processes.
  public Processes processes() {
    return new Processes(home);
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
