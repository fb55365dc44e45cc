package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whoever adds an operation says whose its things are; who may call it stands at the operation itself.
class AuthorizationTest {
  private final Written document = new Written();

  @Test
  void everyOperationHasItsReach() {
    assertThat(Reach.all())
        .extracting(Reach::operation)
        .containsExactlyInAnyOrderElementsOf(document.byId().keySet());
  }

  @Test
  void aReachFitsItsOperation() {
    var wrong = new ArrayList<String>();
    var operations = document.operations();
    var reaches = reaches();
    operations.forEach((name, operation) -> {
      var reach = reaches.get(operation.path("operationId").asText());
      if (reach != null && !fits(name, operation, reach)) {
        wrong.add(name + ": " + reach);
      }
    });
    assertThat(wrong).isEmpty();
  }

  /// One without a column would look like one that may do nothing.
  @Test
  void everyRoleHasItsColumn() {
    var roles = new HashSet<String>();
    document
        .operations()
        .values()
        .forEach(operation -> operation.path("x-roles").forEach(role -> roles.add(role.asText())));
    assertThat(Authorization.ROLES).containsAll(roles);
  }

  @Test
  void theCommittedTableIsWhatTheDocumentAndItsReachSay() {
    House.keep(House.at("docs/authorization.csv"), new Authorization(document, reaches()).csv());
  }

  private static Map<String, Reach> reaches() {
    return Reach.all().stream()
        .collect(Collectors.toMap(Reach::operation, Function.identity(), (one, other) -> one));
  }

  private boolean fits(String name, JsonNode operation, Reach reach) {
    var isOpen = operation.path("security").isEmpty();
    var isAnybodys = operation.path("x-roles").isEmpty();
    var fits =
        switch (reach.kind()) {
          case OPEN -> isOpen;
          case LOGIN -> !isOpen && isAnybodys;
          case ROLE -> !isAnybodys;
          case THING -> !isAnybodys && name.contains("{id}");
          case LIST -> !isAnybodys && document.parameter(operation, "cursor").isPresent();
          case SELF, BODY -> !isAnybodys && !name.replace("{service}", "").contains("{");
          case NAMED -> !isAnybodys && name.startsWith("PUT /v1/me/") && name.endsWith("/{id}");
        };
    return fits && reach.names().stream().allMatch(field -> isNamed(operation, field));
  }

  private boolean isNamed(JsonNode operation, String field) {
    return document.parameter(operation, field).isPresent()
        || document.has(document.schemas(operation.path("requestBody")), field);
  }
}
