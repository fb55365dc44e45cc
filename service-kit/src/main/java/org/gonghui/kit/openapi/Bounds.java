package org.gonghui.kit.openapi;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.jspecify.annotations.Nullable;

/// Gives every value of the document the bounds that are known of it. Of what is asked for in a body that is what its
/// constraints say and no more, for nothing else refuses it; of parameters also what a request's head can hold; of answers
/// what [Forms] tell.
final class Bounds {
  /// Octets of path and query, and of all headers: more is refused before anybody reads them.
  private static final Form OF_TARGET = Form.upTo(4000);

  private static final Form OF_HEADERS = Form.upTo(16 * 1024);

  /// As many as a query has room for.
  private static final Form OF_LISTS = Form.upTo(1000);

  private final Forms forms = new Forms();

  void markIn(OpenAPI document) {
    var schemas = document.getComponents().getSchemas();
    if (schemas != null) {
      var asked = AlwaysTold.askedFor(document);
      asked.stream().map(schemas::get).filter(Objects::nonNull).forEach(this::markAsked);
      schemas.forEach((name, schema) -> {
        if (!asked.contains(name)) {
          markTold(schema, name, name);
        }
      });
    }
    document.getPaths().getPathItems().values().stream()
        .flatMap(item -> item.getOperations().values().stream())
        .forEach(this::mark);
  }

  private void mark(Operation operation) {
    Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).forEach(this::mark);
    var body = operation.getRequestBody();
    if (body != null) {
      schemas(body.getContent())
          .forEach(
              schema -> Bounded.tell(schema, forms.of(operation.getOperationId() + ".request")));
    }
    operation.getResponses().getAPIResponses().values().stream()
        .flatMap(answer -> schemas(answer.getContent()))
        .forEach(
            schema -> Bounded.tell(schema, forms.of(operation.getOperationId() + ".response")));
  }

  private void mark(Parameter parameter) {
    var schema = parameter.getSchema();
    if (schema == null) {
      return;
    }
    var place = parameter.getIn() == In.HEADER ? OF_HEADERS : OF_TARGET;
    var form = forms.of("?" + parameter.getName()).or(place);
    if (schema.getItems() != null) {
      Bounded.tell(schema, OF_LISTS);
      Bounded.tell(schema.getItems(), form);
    } else {
      Bounded.tell(schema, form);
    }
  }

  private void markAsked(Schema schema) {
    Bounded.tell(schema, Form.UNKNOWN);
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(this::markAsked);
    }
    parts(schema).forEach(this::markAsked);
    Stream.ofNullable(schema.getItems()).forEach(this::markAsked);
  }

  private void markTold(Schema schema, String type, String field) {
    Bounded.tell(schema, forms.of(type + "." + field, field));
    if (schema.getProperties() != null) {
      schema.getProperties().forEach((name, property) -> markTold(property, type, name));
    }
    parts(schema).forEach(part -> markTold(part, type, field));
    Stream.ofNullable(schema.getItems()).forEach(item -> markTold(item, type, field + "[]"));
  }

  private static Stream<Schema> parts(Schema schema) {
    return Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
        .filter(Objects::nonNull)
        .flatMap(Collection::stream);
  }

  private static Stream<Schema> schemas(@Nullable Content content) {
    return content == null
        ? Stream.empty()
        : content.getMediaTypes().values().stream()
            .map(type -> type.getSchema())
            .filter(Objects::nonNull);
  }
}
