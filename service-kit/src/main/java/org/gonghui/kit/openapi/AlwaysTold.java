package org.gonghui.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// What an answer always tells is required in its schema, so that a typed client need not ask whether it is there: every
/// field of its record that never holds nothing. Schemas that a request uses too are left alone, for a request may leave out
/// what has a default.
final class AlwaysTold {
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
  private static final String SCHEMAS = "#/components/schemas/";

  private AlwaysTold() {}

  static void markIn(OpenAPI document, IndexView index) {
    var schemas = document.getComponents().getSchemas();
    if (schemas == null) {
      return;
    }
    var records = new Records(index);
    var asked = askedFor(document);
    schemas.forEach((name, schema) -> {
      if (!asked.contains(name) && schema.getProperties() != null) {
        mark(schema, records.of(name, schema));
      }
    });
  }

  private static void mark(Schema schema, List<FieldInfo> fields) {
    var told = new TreeSet<>(schema.getProperties().keySet());
    told.retainAll(fields.stream().map(FieldInfo::name).toList());
    fields.stream()
        .filter(field -> !isAlwaysTold(field))
        .map(FieldInfo::name)
        .forEach(told::remove);
    if (schema.getRequired() != null) {
      told.removeAll(schema.getRequired());
    }
    told.forEach(schema::addRequired);
  }

  private static boolean isAlwaysTold(FieldInfo field) {
    return !field.type().hasAnnotation(NULLABLE)
        && !field.hasAnnotation(INCLUDE)
        && !leavesOutWhatIsEmpty(field);
  }

  private static boolean leavesOutWhatIsEmpty(FieldInfo field) {
    var include = field.declaringClass().declaredAnnotation(INCLUDE);
    return include != null && !include.value().asEnum().equals("NON_NULL");
  }

  /// Names of all schemas that a request's body has in it.
  static Set<String> askedFor(OpenAPI document) {
    var asked = new HashSet<String>();
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .flatMap(AlwaysTold::bodies)
        .forEach(body -> collect(body, document, asked));
    return asked;
  }

  private static Stream<Schema> bodies(Operation operation) {
    var body = operation.getRequestBody();
    return body == null || body.getContent() == null
        ? Stream.empty()
        : body.getContent().getMediaTypes().values().stream()
            .flatMap(type -> Stream.ofNullable(type.getSchema()));
  }

  private static void collect(Schema schema, OpenAPI document, Set<String> names) {
    var parts =
        Stream.of(
                schema.getProperties() == null
                    ? List.<Schema>of()
                    : schema.getProperties().values(),
                Objects.requireNonNullElse(schema.getAnyOf(), List.<Schema>of()),
                schema.getItems() == null ? List.<Schema>of() : List.of(schema.getItems()))
            .flatMap(Collection::stream);
    parts.forEach(part -> collect(part, document, names));
    var ref = schema.getRef();
    if (ref != null && names.add(ref.substring(SCHEMAS.length()))) {
      var meant = document.getComponents().getSchemas().get(ref.substring(SCHEMAS.length()));
      if (meant != null) {
        collect(meant, document, names);
      }
    }
  }
}
