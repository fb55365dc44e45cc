package org.gonghui.kit.openapi;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What follows from a type or a format by itself: how long a text of that form can be, what a number of that width can
/// hold; and that the pattern of a constraint is of the whole text, as Bean Validation means it and JSON Schema does not.
final class Bounds {
  private static final Map<String, Integer> LONGEST =
      Map.of("uuid", 36, "date", "2018-11-09".length(), "date-time", 40);

  /// What `@NotBlank` is written as: a sign anywhere.
  private static final String NOT_BLANK = "\\S";

  private Bounds() {}

  static void markIn(OpenAPI document) {
    Stream.concat(values(document.getComponents().getSchemas()), used(document))
        .forEach(Bounds::mark);
  }

  private static Stream<Schema> used(OpenAPI document) {
    return document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .flatMap(Bounds::used);
  }

  private static Stream<Schema> used(Operation operation) {
    var parameters = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of());
    var body = operation.getRequestBody();
    return Stream.of(
            parameters.stream().map(parameter -> parameter.getSchema()),
            schemas(body == null ? null : body.getContent()),
            operation.getResponses().getAPIResponses().values().stream()
                .flatMap(answer -> schemas(answer.getContent())))
        .flatMap(one -> one)
        .filter(Objects::nonNull);
  }

  private static Stream<Schema> schemas(@Nullable Content content) {
    return content == null
        ? Stream.empty()
        : content.getMediaTypes().values().stream().map(type -> type.getSchema());
  }

  private static Stream<Schema> values(@Nullable Map<String, Schema> schemas) {
    return schemas == null ? Stream.empty() : schemas.values().stream();
  }

  private static void mark(Schema schema) {
    bound(schema);
    var parts = Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf());
    Stream.of(
            values(schema.getProperties()),
            Stream.ofNullable(schema.getItems()),
            parts.filter(Objects::nonNull).flatMap(Collection::stream))
        .flatMap(one -> one)
        .forEach(Bounds::mark);
  }

  private static void bound(Schema schema) {
    var type = schema.getType();
    if (type == null || schema.getEnumeration() != null) {
      return;
    }
    if (type.contains(SchemaType.STRING)) {
      boundText(schema);
    }
    if (type.contains(SchemaType.INTEGER)) {
      boundNumber(schema);
    }
  }

  private static void boundText(Schema schema) {
    var pattern = schema.getPattern();
    if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
      schema.setPattern("^(?:" + pattern + ")$");
    }
    if (schema.getMaxLength() == null && schema.getFormat() != null) {
      schema.setMaxLength(LONGEST.get(schema.getFormat()));
    }
  }

  private static void boundNumber(Schema schema) {
    var isLong = "int64".equals(schema.getFormat());
    if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
      schema.setMinimum(BigDecimal.valueOf(isLong ? Long.MIN_VALUE : Integer.MIN_VALUE));
    }
    if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
      schema.setMaximum(BigDecimal.valueOf(isLong ? Long.MAX_VALUE : Integer.MAX_VALUE));
    }
  }
}
