package org.gonghui.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.running.Console;

/// How a benchmark is run.
///
/// @param rounds how many pairs
/// @param time how long each half of a pair runs
/// @param members how many statistics are made of
/// @param rows of a list that is imported
public record Bout(Home home, Console console, int rounds, Duration time, int members, int rows) {

  /// What is measured once.
  @FunctionalInterface
  public interface Round<R> {
    R play() throws IOException;
  }

  /// Plays every round and tells of it.
  public <R> List<R> play(Round<R> round) throws IOException {
    var played = new ArrayList<R>();
    while (played.size() < rounds) {
      played.add(round.play());
      console.step("round %d of %d".formatted(played.size(), rounds));
    }
    return played;
  }
}
