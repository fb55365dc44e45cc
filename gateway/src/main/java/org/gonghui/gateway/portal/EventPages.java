package org.gonghui.gateway.portal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gonghui.gateway.packaged.Packaged;

/// What the services tell each other, from docs/asyncapi.yaml: topic by topic, whose it is, who reads it, and each message
/// with its fields.
@ApplicationScoped
class EventPages {
  private static final String RESOURCE = "document/asyncapi.yaml";

  private final Page document = Page.ofResource("application/yaml", RESOURCE);
  private final Page readable;

  EventPages() {
    var events = yaml();
    var topics =
        events.path("channels").properties().stream()
            .map(channel -> topic(channel.getValue(), events))
            .collect(Collectors.joining("\n"));
    readable =
        Html.page(
            "Events 事件",
            "<p>" + text(events.path("info"), "description") + "</p>\n" + topics,
            Html.link("/asyncapi") + " · " + Html.link("/docs"));
  }

  Page document() {
    return document;
  }

  Page readable() {
    return readable;
  }

  private static String topic(JsonNode channel, JsonNode events) {
    return """
    <h2 id="%1$s">%1$s</h2>
    <p>%2$s</p>
    <p>Written by %3$s. Read by: %4$s.</p>
    %5$s\
    """
        .formatted(
            text(channel, "address"),
            text(channel, "description"),
            text(channel, "x-owner"),
            readers(channel.path("address").asText(), events),
            channel.path("messages").properties().stream()
                .map(message ->
                    message(events.path("components").path("messages").path(message.getKey())))
                .collect(Collectors.joining("\n")));
  }

  private static String readers(String topic, JsonNode events) {
    var reference = "#/channels/" + topic;
    var names =
        events.path("operations").properties().stream()
            .map(Map.Entry::getValue)
            .filter(operation -> operation.path("action").asText().equals("receive"))
            .filter(operation -> operation.path("channel").path("$ref").asText().equals(reference))
            .map(operation -> text(operation.path("tags").path(0), "name"))
            .distinct()
            .collect(Collectors.joining(", "));
    return names.isEmpty() ? "nobody here" : names;
  }

  private static String message(JsonNode message) {
    var payload = message.path("payload");
    var schema = payload.has("$ref") ? schema(payload.path("$ref").asText()) : payload;
    return """
    <h3>%s</h3>
    <p>%s</p>
    <table><tr><th>field</th><th>form</th><th>meaning</th></tr>
    %s
    </table>\
    """
        .formatted(
            text(message, "name"),
            text(message, "description"),
            schema.path("properties").properties().stream()
                .map(field -> field(field.getKey(), field.getValue()))
                .collect(Collectors.joining("\n")));
  }

  private static String field(String name, JsonNode schema) {
    return "<tr><td>%s</td><td>%s</td><td>%s</td></tr>"
        .formatted(Html.escaped(name), form(schema), text(schema, "description"));
  }

  /// Types with their format, constants, or what the field holds; several where one of several holds.
  private static String form(JsonNode schema) {
    var several =
        Stream.of("anyOf", "oneOf").map(schema::path).filter(JsonNode::isArray).findFirst();
    if (several.isPresent()) {
      return each(several.get()).map(EventPages::form).collect(Collectors.joining(" or "));
    }
    if (schema.has("enum")) {
      return each(schema.path("enum"))
          .map(constant -> Html.escaped(constant.asText()))
          .collect(Collectors.joining(", "));
    }
    var type = schema.path("type");
    var names =
        type.isArray()
            ? each(type).map(JsonNode::asText).collect(Collectors.joining(" or "))
            : type.asText();
    return Html.escaped(
        schema.has("format") ? names + " (" + schema.path("format").asText() + ")" : names);
  }

  private static Stream<JsonNode> each(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static String text(JsonNode node, String field) {
    return Html.escaped(node.path(field).asText());
  }

  private static JsonNode yaml() {
    try {
      return new YAMLMapper().readTree(Packaged.bytes(RESOURCE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param reference `./events/NAME.schema.json`
  private static JsonNode schema(String reference) {
    try {
      return new JsonMapper().readTree(Packaged.bytes("document/" + reference.substring(2)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
