package org.gonghui.contracts.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every value of the document has bounds: what clients/lint holds it against where there is Node (OWASP API4:2023), held
/// here wherever it is built.
class BoundsTest {
  private static final Set<String> NO_SCHEMAS = Set.of("example", "examples", "default", "enum");

  private record Rule(String type, List<List<String>> oneOfEach) {
    boolean isBrokenBy(JsonNode schema) {
      return types(schema).anyMatch(type::equals)
          && oneOfEach.stream().anyMatch(words -> words.stream().noneMatch(schema::has));
    }
  }

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "string",
              List.of(
                  List.of("maxLength", "enum", "const"),
                  List.of("format", "pattern", "enum", "const"))),
          new Rule(
              "integer",
              List.of(
                  List.of("format"),
                  List.of("minimum", "exclusiveMinimum"),
                  List.of("maximum", "exclusiveMaximum"))),
          new Rule("array", List.of(List.of("maxItems"))));

  @Test
  void everyTextNumberAndListHasBounds() {
    assertThat(broken(new Written().whole())).isEmpty();
  }

  @Test
  void whatHasNoneIsSeen() throws Exception {
    var document =
        new ObjectMapper()
            .readTree(
                """
                {"a":{"type":"string","maxLength":3},"b":[{"type":["integer","null"],"format":"int32"}],
                 "c":{"type":"array","maxItems":1,"items":{"type":"string","enum":["X"]}}, "type":"array"}
                """);
    assertThat(broken(document)).containsExactly("", "/a", "/b/0");
  }

  private static List<String> broken(JsonNode document) {
    var broken = new ArrayList<String>();
    collect(
        document, "", schema -> RULES.stream().anyMatch(rule -> rule.isBrokenBy(schema)), broken);
    return broken;
  }

  private static void collect(
      JsonNode node, String path, Predicate<JsonNode> isBroken, List<String> found) {
    if (isBroken.test(node)) {
      found.add(path);
    }
    if (node.isArray()) {
      for (var i = 0; i < node.size(); i++) {
        collect(node.get(i), path + "/" + i, isBroken, found);
      }
    }
    node.properties().stream()
        .filter(field -> !NO_SCHEMAS.contains(field.getKey()))
        .forEach(field -> collect(field.getValue(), path + "/" + field.getKey(), isBroken, found));
  }

  private static Stream<String> types(JsonNode schema) {
    var type = schema.path("type");
    return type.isArray()
        ? Stream.iterate(0, i -> i < type.size(), i -> i + 1).map(i -> type.get(i).asText())
        : Stream.of(type.asText());
  }
}
