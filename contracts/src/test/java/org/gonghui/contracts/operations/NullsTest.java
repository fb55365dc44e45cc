package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.contracts.Classes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// A typed client breaks on a `null` where the document promises a text or a number.
class NullsTest {
  private final Written document = new Written();

  @Test
  void aFieldThatMayHoldNothingMayBeNullInTheDocument() {
    var asked = new ArrayList<String>();
    var plain = new ArrayList<String>();
    records()
        .forEach(type ->
            nullable(type)
                .flatMap(field -> written(type, field.getName()).stream())
                .forEach(schema -> {
                  asked.add(type.getSimpleName());
                  if (!allowsNull(schema)) {
                    plain.add(type.getName() + " " + schema);
                  }
                }));
    assertThat(plain).isEmpty();
    assertThat(asked)
        .contains("OrganizationView", "PartnerView", "Audience", "AuditReport", "OrganizationBody");
  }

  private static Stream<? extends Class<?>> records() {
    return Classes.ALL.stream()
        .filter(JavaClass::isRecord)
        .map(JavaClass::reflect)
        .filter(type -> !type.isAnnotationPresent(JsonInclude.class));
  }

  private static Stream<RecordComponent> nullable(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(field -> field.getAnnotatedType().isAnnotationPresent(Nullable.class))
        .filter(field -> !field.getAccessor().isAnnotationPresent(JsonInclude.class));
  }

  /// The field as the document has it, in the schema of the record and in that of its merge patch.
  private List<JsonNode> written(Class<?> type, String field) {
    var named = type.getAnnotation(Schema.class);
    var name = named == null || named.name().isEmpty() ? type.getSimpleName() : named.name();
    return Stream.of(name, name + "Patch")
        .map(document::schema)
        .filter(schema -> hasFields(schema, type) && !requires(schema, field))
        .map(schema -> schema.path("properties").path(field))
        .filter(JsonNode::isObject)
        .toList();
  }

  private static boolean requires(JsonNode schema, String field) {
    return schema.path("required").toString().contains("\"" + field + "\"");
  }

  private static boolean hasFields(JsonNode schema, Class<?> type) {
    var names = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList();
    return schema.has("properties")
        && schema.path("properties").properties().stream()
            .allMatch(property -> names.contains(property.getKey()));
  }

  private static boolean allowsNull(JsonNode schema) {
    return Stream.concat(
            Stream.of(schema), StreamSupport.stream(schema.path("anyOf").spliterator(), false))
        .anyMatch(part -> part.path("type").toString().contains("\"null\""));
  }
}
