package org.gonghui.contracts.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/// The committed document as a reader sees it: references followed.
final class Written {
  private final JsonNode root;

  Written() {
    try {
      root = new YAMLMapper().readTree(House.text(House.at("docs/openapi.yaml")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Path parameters may have any name.
  JsonNode operation(String method, String path) {
    var wanted = path.replaceAll("\\{[^}]*}", "{}");
    for (var entry : root.path("paths").properties()) {
      if (entry.getKey().replaceAll("\\{[^}]*}", "{}").equals(wanted)) {
        return entry.getValue().path(method.toLowerCase(Locale.ROOT));
      }
    }
    return root.path("nowhere");
  }

  /// Every operation by `METHOD path`.
  Map<String, JsonNode> operations() {
    var operations = new TreeMap<String, JsonNode>();
    for (var path : root.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        if (operation.getValue().has("operationId")) {
          var name = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
          operations.put(name, operation.getValue());
        }
      }
    }
    return operations;
  }

  /// Every operation by its name.
  Map<String, JsonNode> byId() {
    var byId = new TreeMap<String, JsonNode>();
    operations()
        .values()
        .forEach(operation -> byId.put(operation.path("operationId").asText(), operation));
    return byId;
  }

  /// What is said of the whole.
  String description() {
    return root.path("info").path("description").asText();
  }

  JsonNode schema(String name) {
    return root.path("components").path("schemas").path(name);
  }

  Optional<JsonNode> parameter(JsonNode operation, String name) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .map(this::follow)
        .filter(parameter -> parameter.path("name").asText().equals(name))
        .findFirst();
  }

  boolean hasHeader(JsonNode operation, String status, String name) {
    var answer = follow(operation.path("responses").path(status));
    return follow(answer.path("headers").path(name)).has("schema");
  }

  /// The body's schemas, whatever their media types.
  List<JsonNode> schemas(JsonNode bodyOrResponse) {
    return StreamSupport.stream(follow(bodyOrResponse).path("content").spliterator(), false)
        .map(type -> type.path("schema"))
        .toList();
  }

  /// Whether a body without a field is refused.
  boolean requiresFields(JsonNode body) {
    return schemas(body).stream()
        .flatMap(schema -> parts(schema).stream())
        .anyMatch(part -> !part.path("required").isEmpty());
  }

  boolean has(List<JsonNode> schemas, String field) {
    var names = field.split("\\.", 2);
    return schemas.stream()
        .map(schema -> property(schema, names[0]))
        .anyMatch(found ->
            !found.isMissingNode() && (names.length == 1 || has(List.of(found), names[1])));
  }

  private JsonNode property(JsonNode schema, String name) {
    for (var part : parts(schema)) {
      var found = part.path("properties").path(name);
      if (!found.isMissingNode()) {
        return found;
      }
    }
    return root.path("nowhere");
  }

  /// A schema with all that it is made of; a list stands for its items.
  private List<JsonNode> parts(JsonNode schema) {
    var parts = new ArrayList<JsonNode>();
    collect(follow(schema), parts, new HashSet<>());
    return parts;
  }

  private void collect(JsonNode schema, List<JsonNode> parts, Set<JsonNode> seen) {
    if (!seen.add(schema)) {
      return;
    }
    parts.add(schema);
    for (var kind : List.of("allOf", "oneOf", "anyOf")) {
      schema.path(kind).forEach(part -> collect(follow(part), parts, seen));
    }
    if (schema.has("items")) {
      collect(follow(schema.path("items")), parts, seen);
    }
  }

  /// Every value that a field of this name may take, anywhere in the schemas.
  Set<String> values(List<JsonNode> schemas, String field) {
    var values = new HashSet<String>();
    schemas.forEach(schema -> gather(schema, field, values, new HashSet<>()));
    return values;
  }

  private void gather(JsonNode schema, String field, Set<String> values, Set<JsonNode> seen) {
    for (var part : parts(schema)) {
      if (!seen.add(part)) {
        continue;
      }
      for (var property : part.path("properties").properties()) {
        if (property.getKey().equals(field)) {
          parts(property.getValue())
              .forEach(of -> of.path("enum").forEach(value -> values.add(value.asText())));
        }
        gather(property.getValue(), field, values, seen);
      }
    }
  }

  /// A schema that can be read by itself: with all that it may refer to.
  JsonNode alone(JsonNode schema) {
    ObjectNode alone = schema.deepCopy();
    alone.set("components", root.path("components"));
    return alone;
  }

  JsonNode follow(JsonNode node) {
    var reference = node.path("$ref");
    return reference.isMissingNode() ? node : root.at(reference.asText().substring(1));
  }
}
