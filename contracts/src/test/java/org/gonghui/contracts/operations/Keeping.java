package org.gonghui.contracts.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Whether the document keeps a promise, and where not.
record Keeping(Promise promise, Written document) {

  List<String> broken() {
    var operation = document.operation(promise.method(), promise.path());
    if (operation.isMissingNode()) {
      return List.of("not in the document");
    }
    var broken = new ArrayList<String>();
    roles(operation, broken);
    parameters(operation, broken);
    bodies(operation, broken);
    codes(operation, broken);
    return broken;
  }

  private void roles(JsonNode operation, List<String> broken) {
    var roles = texts(operation.path("x-roles"));
    if (promise.roles().contains("*")) {
      if (operation.path("security").isEmpty()) {
        broken.add("needs no login");
      }
      return;
    }
    if ((promise.roles().isEmpty() && !roles.isEmpty()) || !roles.containsAll(promise.roles())) {
      broken.add("roles are " + roles);
    }
  }

  private void parameters(JsonNode operation, List<String> broken) {
    var names = new HashSet<String>();
    var keyRequired = false;
    for (var parameter : operation.path("parameters")) {
      var said = document.follow(parameter);
      names.add(said.path("name").asText());
      keyRequired |=
          said.path("name").asText().equals("Idempotency-Key") && said.path("required").asBoolean();
    }
    promise.query().stream()
        .filter(name -> !names.contains(name))
        .forEach(name -> broken.add("no parameter " + name));
    if (promise.needsKey() && !keyRequired) {
      broken.add("Idempotency-Key is not required");
    }
  }

  private void bodies(JsonNode operation, List<String> broken) {
    var request = document.schemas(operation.path("requestBody"));
    var responses = operation.path("responses");
    if (!promise.status().isEmpty() && !responses.has(promise.status())) {
      broken.add("no answer " + promise.status());
    }
    var answers =
        responses.properties().stream()
            .filter(answer -> answer.getKey().startsWith("2"))
            .flatMap(answer -> document.schemas(answer.getValue()).stream())
            .toList();
    missing(request, promise.request()).forEach(field -> broken.add("no field asked: " + field));
    missing(answers, promise.response())
        .forEach(field -> broken.add("no field answered: " + field));
    var all = Stream.concat(request.stream(), answers.stream()).toList();
    promise
        .values()
        .forEach((field, values) -> {
          var written = document.values(all, field);
          values.stream()
              .filter(value -> !written.contains(value))
              .forEach(value -> broken.add(field + " is never " + value));
        });
  }

  private Stream<String> missing(List<JsonNode> schemas, List<String> fields) {
    return fields.stream().filter(field -> !document.has(schemas, field));
  }

  private void codes(JsonNode operation, List<String> broken) {
    promise
        .codes()
        .forEach((code, status) -> {
          var said = document.follow(operation.path("responses").path(status)).toString();
          if (!said.contains(code)) {
            broken.add(status + " does not tell " + code);
          }
        });
  }

  private static Set<String> texts(JsonNode list) {
    var texts = new HashSet<String>();
    list.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
