package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The tables of forms (`openapi-forms.csv`) speak of what there is.
class FormsTest {
  private static final List<String> MODULES =
      Stream.concat(
              Stream.of("service-kit"),
              House.SERVICES.stream().map(service -> service + "-service"))
          .toList();

  private final Written document = new Written();
  private final Set<String> known = new HashSet<>();

  FormsTest() {
    document
        .whole()
        .at("/components/schemas")
        .properties()
        .forEach(schema ->
            schema
                .getValue()
                .path("properties")
                .fieldNames()
                .forEachRemaining(field -> addField(schema.getKey(), field)));
    document.byId().forEach(this::addOperation);
  }

  private void addField(String type, String field) {
    for (var name : List.of(field, field + "[]")) {
      known.add(name);
      known.add(type + "." + name);
    }
  }

  private void addOperation(String id, JsonNode operation) {
    known.add(id + ".request");
    known.add(id + ".response");
    operation
        .path("parameters")
        .forEach(parameter -> known.add("?" + document.follow(parameter).path("name").asText()));
  }

  @Test
  void everyRowNamesAFieldOfTheDocument() {
    for (var module : MODULES) {
      var names =
          House.rows(module + "/src/main/resources/openapi-forms.csv", "name")
              .map(cells -> cells[0])
              .toList();
      assertThat(names).as(module).isNotEmpty().doesNotHaveDuplicates();
      assertThat(known).as(module).containsAll(names);
    }
  }
}
