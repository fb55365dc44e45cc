package org.gonghui.stack.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.gonghui.stack.home.Home;
import org.gonghui.stack.home.Json;

/// The outcomes so far, kept beside the data: a run that was stopped goes on with what has not held yet.
///
/// @param outcomes by seed, once each
public record Chronicle(List<Outcome> outcomes) {

  public static Chronicle in(Home home) {
    var file = file(home);
    return Files.exists(file) ? Json.read(file, Chronicle.class) : new Chronicle(new ArrayList<>());
  }

  /// As it is with one more, kept.
  public Chronicle with(Outcome outcome, Home home) {
    var all = new ArrayList<>(outcomes);
    all.removeIf(former -> former.seed() == outcome.seed());
    all.add(outcome);
    all.sort(Comparator.comparingLong(Outcome::seed));
    var longer = new Chronicle(all);
    Json.write(file(home), longer);
    return longer;
  }

  public static void forget(Home home) {
    Json.write(file(home), new Chronicle(List.of()));
  }

  /// Whether this seed was played to its end with so many people, and every promise held.
  ///
  /// @param faults what would happen now: on another kind of stack it is something else
  public boolean held(long seed, int people, List<String> faults) {
    return outcomes.stream()
        .anyMatch(outcome ->
            outcome.seed() == seed
                && outcome.people() == people
                && outcome.faults().equals(faults)
                && outcome.sound());
  }

  private static Path file(Home home) {
    return home.file("faults.json");
  }

  /// A Markdown table, a row for each seed and one for all.
  public List<String> table() {
    var lines = new ArrayList<String>();
    lines.add(
        "| seed | people | faults | acknowledged | looks (blind) | calm, s | took, s | found |");
    lines.add("|---|---|---|---|---|---|---|---|");
    outcomes.forEach(outcome -> lines.add(row(outcome)));
    lines.add(
        "| all %d | %d | %d | %d | %d (%d) | at most %.1f | %d | %d |"
            .formatted(
                outcomes.size(),
                sum(Outcome::people),
                sum(outcome -> outcome.faults().size()),
                sum(Outcome::acknowledged),
                sum(Outcome::looks),
                sum(Outcome::blind),
                outcomes.stream().mapToLong(Outcome::calmMillis).max().orElse(0) / 1000.0,
                outcomes.stream().mapToLong(Outcome::seconds).sum(),
                sum(outcome -> outcome.findings().size())));
    return lines;
  }

  private int sum(ToIntFunction<Outcome> figure) {
    return outcomes.stream().mapToInt(figure).sum();
  }

  private static String row(Outcome outcome) {
    return "| %d | %d | %s | %d | %d (%d) | %.1f | %d | %s |"
        .formatted(
            outcome.seed(),
            outcome.people(),
            String.join(", ", outcome.faults()),
            outcome.acknowledged(),
            outcome.looks(),
            outcome.blind(),
            outcome.calmMillis() / 1000.0,
            outcome.seconds(),
            outcome.sound() ? "nothing" : String.join("; ", outcome.findings()));
  }
}
