package org.gonghui.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/// Where code may hold nothing ([Nullable]), JSON may hold `null`, and the document says so; but for records that leave
/// such fields out ([JsonInclude]), and fields that a request must have.
final class NullableFields {
  private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
  private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private NullableFields() {}

  static void markIn(OpenAPI document, IndexView index) {
    var schemas = document.getComponents().getSchemas();
    if (schemas == null) {
      return;
    }
    var records =
        index.getKnownClasses().stream()
            .filter(ClassInfo::isRecord)
            .filter(type -> !type.hasDeclaredAnnotation(INCLUDE))
            .toList();
    schemas.forEach((name, schema) -> mark(name, schema, records));
  }

  /// A schema has the name of its record, with those of type arguments behind it, and its fields.
  private static void mark(String name, Schema schema, List<ClassInfo> records) {
    if (schema.getProperties() == null) {
      return;
    }
    var properties = Map.copyOf(schema.getProperties());
    var fields = properties.keySet();
    records.stream()
        .filter(type -> name.startsWith(nameOf(type)) && names(type).containsAll(fields))
        .flatMap(type -> type.fields().stream())
        .filter(field -> field.type().hasAnnotation(NULLABLE) && !field.hasAnnotation(INCLUDE))
        .map(FieldInfo::name)
        .filter(field -> fields.contains(field) && !isRequired(field, schema))
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

  private static String nameOf(ClassInfo type) {
    var named = type.declaredAnnotation(SCHEMA);
    return named != null && named.value("name") != null
        ? named.value("name").asString()
        : type.simpleName();
  }

  private static Set<String> names(ClassInfo type) {
    return type.fields().stream().map(FieldInfo::name).collect(Collectors.toSet());
  }

  private static boolean isRequired(String field, Schema of) {
    return of.getRequired() != null && of.getRequired().contains(field);
  }
}
