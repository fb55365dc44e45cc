package org.gonghui.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// One example per event: the resource `event-examples/<Type>.json` of the module that declares it.
final class Examples {

  private Examples() {}

  /// The example, checked: the event's own record reads all of it and writes the same.
  static JsonNode of(Class<?> type) {
    var name = "event-examples/" + type.getSimpleName() + ".json";
    try (var text = type.getClassLoader().getResourceAsStream(name)) {
      assertThat(text).as("resource %s is missing", name).isNotNull();
      var example = Json.MAPPER.readTree(text);
      var event = Json.MAPPER.treeToValue(example, type);
      assertThat(Json.read(Json.MAPPER.writeValueAsString(event))).as(name).isEqualTo(example);
      return example;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(name, unreadable);
    }
  }

  /// Reads it as a consumer does: unknown fields ignored, but everything that the consumer needs must be there.
  static void readBy(Class<?> reader, JsonNode example) throws JsonProcessingException {
    var read =
        Json.MAPPER
            .readerFor(reader)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readValue(example.toString());
    if (!reader.isRecord()) {
      return;
    }
    for (var component : reader.getRecordComponents()) {
      if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        assertThat(example.hasNonNull(component.getName()))
            .as("%s of %s", component.getName(), read.getClass())
            .isTrue();
      }
    }
  }
}
