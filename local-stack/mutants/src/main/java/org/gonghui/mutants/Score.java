package org.gonghui.mutants;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gonghui.mutants.Verdicts.Kind;

/// Prints what became of the mutants, class by class, and those that nothing found.
public final class Score {
  private Score() {}

  /// @param arguments PIT's list, the list of texts, the verdicts
  public static void main(String[] arguments) {
    var verdicts = new Verdicts(Path.of(arguments[2]));
    var mutants = Mutants.in(Path.of(arguments[0]), Path.of(arguments[1]));
    System.out.printf("%-60s %8s %6s %8s%n", "class", "mutants", "found", "endless");
    print("of code: ", mutants.stream().filter(CodeMutant.class::isInstance).toList(), verdicts);
    print("of texts: ", mutants.stream().filter(TextMutant.class::isInstance).toList(), verdicts);
    mutants.stream()
        .filter(mutant -> !verdicts.isFound(mutant))
        .forEach(mutant -> System.out.println(state(mutant, verdicts) + " " + mutant.name()));
  }

  private static void print(String kind, List<Mutant> mutants, Verdicts verdicts) {
    mutants.stream()
        .collect(Collectors.groupingBy(Mutant::className, TreeMap::new, Collectors.toList()))
        .forEach((name, ofClass) -> line(kind + name, ofClass, verdicts));
    line(kind + "all", mutants, verdicts);
  }

  private static void line(String name, List<Mutant> mutants, Verdicts verdicts) {
    System.out.printf(
        "%-60s %8d %6d %8d%n",
        name,
        mutants.size(),
        mutants.stream().filter(verdicts::isFound).count(),
        mutants.stream().filter(mutant -> verdicts.is(Kind.ENDLESS, mutant)).count());
  }

  private static String state(Mutant mutant, Verdicts verdicts) {
    if (verdicts.is(Kind.NOT_IN_PLACE, mutant)) {
      return "not in place:";
    }
    if (verdicts.unclear(mutant) > 0) {
      return "unclear:";
    }
    return verdicts.is(Kind.STOOD, mutant) ? "stood:" : "not reached:";
  }
}
