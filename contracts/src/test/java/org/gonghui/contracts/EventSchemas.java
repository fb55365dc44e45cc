package org.gonghui.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.Objects;
import org.gonghui.kit.money.Money;
import org.jspecify.annotations.Nullable;

/// JSON Schema (draft 7, which AsyncAPI takes as it is) of an event's data.
final class EventSchemas {
  private final SchemaGenerator generator = new SchemaGenerator(configuration().build());

  ObjectNode of(Class<?> type) {
    var descriptions = Descriptions.of(type);
    var schema = generator.generateSchema(type);
    schema.put("title", type.getSimpleName());
    descriptions.ofType().ifPresent(text -> schema.put("description", text));
    var properties = (ObjectNode) schema.get("properties");
    if (properties != null) {
      properties
          .properties()
          .forEach(property -> describe(descriptions, property.getKey(), property.getValue()));
    }
    return schema;
  }

  private static void describe(Descriptions descriptions, String name, JsonNode schema) {
    descriptions.of(name).ifPresent(text -> ((ObjectNode) schema).put("description", text));
  }

  private static SchemaGeneratorConfigBuilder configuration() {
    var builder =
        new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_7, OptionPreset.PLAIN_JSON)
            .with(Option.EXTRA_OPEN_API_FORMAT_VALUES, Option.INLINE_ALL_SCHEMAS);
    builder
        .forFields()
        .withRequiredCheck(field -> !nullable(field))
        .withNullableCheck(EventSchemas::nullable);
    builder
        .forTypesInGeneral()
        .withCustomDefinitionProvider((type, context) ->
            type.isInstanceOf(Money.class)
                ? new CustomDefinition(sum(context.getGeneratorConfig().createObjectNode()), true)
                : null);
    return builder;
  }

  private static boolean nullable(FieldScope field) {
    return Objects.requireNonNull(field.getRawMember())
        .getAnnotatedType()
        .isAnnotationPresent(Nullable.class);
  }

  private static ObjectNode sum(ObjectNode sum) {
    sum.put("type", "object");
    var properties = sum.putObject("properties");
    properties.putObject("amount").put("type", "string").put("pattern", "^-?\\d{1,12}\\.\\d{2}$");
    properties.putObject("currency").put("type", "string").put("const", "CNY");
    sum.putArray("required").add("amount").add("currency");
    return sum;
  }
}
