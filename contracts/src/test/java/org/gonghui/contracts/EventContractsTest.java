package org.gonghui.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import org.gonghui.kit.event.EventType;
import org.junit.jupiter.api.Test;

/// The documents of events say what the code does, break no promise, and every consumer can read what they show.
class EventContractsTest {
  private final Catalogue catalogue = new Catalogue();
  private final EventSchemas schemas = new EventSchemas();

  @Test
  void fieldsAreAddedNeverChangedOrRemoved() {
    for (var type : catalogue.types()) {
      Json.committedSchema(type.getSimpleName())
          .ifPresent(committed ->
              assertThat(Compatibility.broken(committed, schemas.of(type)))
                  .as(type.getSimpleName())
                  .isEmpty());
    }
  }

  @Test
  void servicesThatPublishTheSameTypeMeanTheSame() {
    var known = new HashMap<String, JsonNode>();
    for (var type : catalogue.types()) {
      var properties = schemas.of(type).path("properties");
      var other = known.putIfAbsent(type.getSimpleName(), properties);
      if (other != null) {
        assertThat(Compatibility.broken(schemas.of(type), json(other))).isEmpty();
      }
    }
  }

  @Test
  void theSchemasAreThoseOfTheRecords() {
    for (var type : catalogue.types()) {
      var schema = schemas.of(type);
      schema.putArray("examples").add(Examples.of(type));
      Documents.holds(Json.path(type.getSimpleName()), Json.pretty(schema));
    }
  }

  /// Who reads all topics must not tell a case that opened by itself, or whose notices belong together.
  @Test
  void noticesNameNoTrace() {
    assertThat(catalogue.published())
        .filteredOn(published -> published.topic().endsWith(".notice"))
        .isNotEmpty()
        .allMatch(published -> !published.type().getAnnotation(EventType.class).traced());
  }

  @Test
  void theDocumentOfTopicsIsUpToDate() throws JsonProcessingException {
    Documents.holds("docs/asyncapi.yaml", new AsyncApi(catalogue).text());
  }

  @Test
  void everyConsumerReadsEveryExample() throws JsonProcessingException {
    for (var published : catalogue.types()) {
      var schema = Json.committedSchema(published.getSimpleName());
      assertThat(schema).as(published.getName()).isPresent();
      for (var reader : catalogue.readersOf(published)) {
        for (var example : schema.get().path("examples")) {
          Examples.readBy(reader, example);
        }
      }
    }
  }

  private static JsonNode json(JsonNode properties) {
    return Json.MAPPER.createObjectNode().set("properties", properties);
  }
}
