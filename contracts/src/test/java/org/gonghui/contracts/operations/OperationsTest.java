package org.gonghui.contracts.operations;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OperationsTest {
  private static final String OPEN = "contracts/src/test/resources/contract/open.txt";

  /// contract/open.txt names the rows that are not kept yet; a row that is kept leaves it, and none comes in.
  @Test
  void theDocumentKeepsEveryRowOfTheTable() {
    var document = new Written();
    var broken = new TreeMap<String, Object>();
    for (var promise : Promise.all()) {
      var faults = new Keeping(promise, document).broken();
      if (!faults.isEmpty()) {
        broken.put(promise.name(), faults);
      }
    }
    var open = new TreeSet<>(House.text(House.at(OPEN)).lines().toList());
    assertThat(open).as("rows that were kept: %s", broken).containsAll(broken.keySet());
    open.retainAll(broken.keySet());
    House.keep(House.at(OPEN), open.stream().map(row -> row + "\n").collect(joining()));
  }

  /// By it the gateway tells what no operation takes.
  @Test
  void theCommittedListIsThatOfTheDocument() {
    var lines = new TreeMap<String, String>();
    new Written()
        .operations()
        .forEach((name, operation) -> {
          var types = new TreeSet<String>();
          operation.at("/requestBody/content").fieldNames().forEachRemaining(types::add);
          var words = name.split(" ", 2);
          lines.put(words[1] + " " + words[0], (name + " " + String.join(",", types)).strip());
        });
    House.keep(House.at("docs/operations.txt"), String.join("\n", lines.values()) + "\n");
  }

  @Test
  void everyPagedListTellsItsCountWhereAskedForIt() {
    var document = new Written();
    assertThat(document.operations().values())
        .filteredOn(operation -> document.parameter(operation, "cursor").isPresent())
        .hasSizeGreaterThan(20)
        .allSatisfy(operation -> {
          assertThat(document.parameter(operation, "count")).isPresent();
          var page = document.schemas(operation.path("responses").path("200"));
          assertThat(document.has(page, "count")).isTrue();
        });
  }
}
