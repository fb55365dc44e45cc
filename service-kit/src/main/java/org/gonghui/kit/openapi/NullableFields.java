package org.gonghui.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Where code may hold nothing ([Nullable]), JSON may hold `null`, and the document says so; but for records that leave
/// such fields out ([JsonInclude]), and fields that a request must have.
final class NullableFields {
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);

  private NullableFields() {}

  static void markIn(OpenAPI document, IndexView index) {
    var schemas = document.getComponents().getSchemas();
    if (schemas == null) {
      return;
    }
    var records = new Records(index);
    schemas.forEach((name, schema) -> {
      if (schema.getProperties() != null) {
        mark(schema, records.of(name, schema));
      }
    });
  }

  private static void mark(Schema schema, List<FieldInfo> fields) {
    var properties = Map.copyOf(schema.getProperties());
    fields.stream()
        .filter(field -> !field.declaringClass().hasDeclaredAnnotation(INCLUDE))
        .filter(field -> field.type().hasAnnotation(NULLABLE) && !field.hasAnnotation(INCLUDE))
        .map(FieldInfo::name)
        .filter(field -> properties.containsKey(field) && !isRequired(field, schema))
        .distinct()
        .toList()
        .forEach(field ->
            schema.addProperty(field, orNull(Objects.requireNonNull(properties.get(field)))));
  }

  /// A type can be told beside another; a reference and a list of constants allow nothing beside them.
  private static Schema orNull(Schema of) {
    if (of.getRef() != null || of.getEnumeration() != null) {
      return OASFactory.createSchema()
          .addAnyOf(of)
          .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
    }
    if (of.getType() != null && !of.getType().contains(SchemaType.NULL)) {
      of.addType(SchemaType.NULL);
    }
    return of;
  }

  private static boolean isRequired(String field, Schema of) {
    return of.getRequired() != null && of.getRequired().contains(field);
  }
}
