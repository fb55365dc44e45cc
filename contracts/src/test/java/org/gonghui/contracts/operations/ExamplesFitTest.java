package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever copies an example is not refused for it. That there is one is [ClientsTest]'s to see.
class ExamplesFitTest {
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(VersionFlag.V202012);
  private static final SchemaValidatorsConfig WITH_FORMATS =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private final Written document = new Written();

  @Test
  void everyExampleFitsItsSchema() {
    var faults = new ArrayList<String>();
    var examples = new ArrayList<JsonNode>();
    document
        .operations()
        .forEach((name, operation) ->
            bodies(operation)
                .forEach(body ->
                    examples(body)
                        .forEach(example -> {
                          examples.add(example);
                          faults(body.path("schema"), example)
                              .forEach(fault -> faults.add(name + " " + fault));
                        })));
    assertThat(faults).isEmpty();
    assertThat(examples).hasSizeGreaterThan(document.operations().size());
  }

  @Test
  void anotherIsSeen() {
    var operation = document.operation("GET", "/v1/me/membership");
    var body = operation.at("/responses/200/content/application~1json");
    var other = body.path("example").deepCopy();
    assertThat(faults(body.path("schema"), other)).isEmpty();
    assertThat(faults(body.path("schema"), other.path("memberId"))).isNotEmpty();
  }

  /// What is asked for and what is answered, refusals too.
  private Stream<JsonNode> bodies(JsonNode operation) {
    return Stream.concat(
            Stream.of(operation.path("requestBody")),
            operation.path("responses").properties().stream().map(Map.Entry::getValue))
        .flatMap(said -> document.follow(said).path("content").properties().stream())
        .map(Map.Entry::getValue);
  }

  private static Stream<JsonNode> examples(JsonNode body) {
    return Stream.concat(
        body.has("example") ? Stream.of(body.path("example")) : Stream.empty(),
        body.path("examples").properties().stream().map(named -> named.getValue().path("value")));
  }

  private List<String> faults(JsonNode schema, JsonNode example) {
    return SCHEMAS.getSchema(document.alone(schema), WITH_FORMATS).validate(example).stream()
        .map(Object::toString)
        .toList();
  }
}
