package org.gonghui.bench;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What a benchmark found, as its table and its JSON tell it.
///
/// @param at when it ended, RFC 3339
/// @param cores of the machine
/// @param java version of the JVM, ours and the services'
public record Report(String at, int cores, String java, List<Figures> figures, List<Goal> goals) {

  public static Report of(Instant at, List<Figures> figures, List<Goal> goals) {
    return new Report(
        at.toString(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.vm.version"),
        figures,
        goals);
  }

  Stream<String> table() {
    return Stream.of(
            Stream.of("%-62s %9s %9s %9s".formatted("", "median", "least", "most")),
            figures.stream().map(Report::line),
            Stream.of("%d cores, Java %s".formatted(cores, java)),
            goals.stream().map(Report::line))
        .flatMap(lines -> lines);
  }

  private static String line(Figures of) {
    return "%-62s %9.3f %9.3f %9.3f".formatted(of.what(), of.median(), of.least(), of.most());
  }

  private static String line(Goal goal) {
    return "%-5s %-56s %9.3f  goal %s %.2f: %s"
        .formatted(
            goal.key(),
            goal.what(),
            goal.value(),
            goal.side().sign(),
            goal.bound(),
            goal.met() ? "met" : "MISSED");
  }
}
