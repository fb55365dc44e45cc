package org.gonghui.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.List;
import org.gonghui.contracts.Catalogue.Published;
import org.gonghui.kit.event.EventType;

/// The AsyncAPI 3 document of all topics.
final class AsyncApi {
  private static final List<String> HEADERS =
      List.of(
          "ce_specversion",
          "ce_id",
          "ce_type",
          "ce_source",
          "ce_subject",
          "ce_time",
          "ce_sequence");

  private final Catalogue catalogue;
  private final ObjectNode document = JsonNodeFactory.instance.objectNode();

  AsyncApi(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  String text() throws JsonProcessingException {
    document.put("asyncapi", "3.1.0");
    var info = document.putObject("info");
    info.put("title", "Gonghui events")
        .put("version", "1.0.0")
        .put(
            "description",
            "What the services tell each other. CloudEvents 1.0 in Kafka's binary mode; the key is the id of the aggregate, "
                + "`ce_sequence` its version: of two states the one with the higher sequence is the newer.");
    info.putObject("contact")
        .put("name", "The federation's platform team")
        .put("url", "https://gonghui.example/problems")
        .put("email", "platform@gonghui.example");
    info.putObject("license")
        .put("name", "Apache-2.0")
        .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    var tags = info.putArray("tags");
    Catalogue.SERVICES.stream()
        .sorted()
        .forEach(service ->
            tags.addObject()
                .put("name", service)
                .put("description", "What " + service + "-service writes and reads."));
    document
        .putObject("servers")
        .putObject("broker")
        .put("host", "kafka.gonghui.example:9093")
        .put("protocol", "kafka-secure")
        .put(
            "description",
            "The federation's cluster. A service may write its own topics only, and read those that it has an operation for.");
    document.put("defaultContentType", "application/json");
    var channels = document.putObject("channels");
    var operations = document.putObject("operations");
    var components = document.putObject("components");
    var messages = components.putObject("messages");
    for (var published : catalogue.published()) {
      channel(channels, published);
      operations(operations, published);
      message(messages, published);
    }
    var schemas = components.putObject("schemas");
    headers(schemas.putObject("CloudEventHeaders"))
        .putObject("traceparent")
        .put("type", "string")
        .put("description", "The trace that it arose in (W3C Trace Context).");
    headers(schemas.putObject("UntracedHeaders"));
    DeadLetterTopics.describe(channels, operations, components);
    return YAMLMapper.builder()
        .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
        .disable(YAMLGenerator.Feature.SPLIT_LINES)
        .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
        .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
        .build()
        .writeValueAsString(document);
  }

  private static void channel(ObjectNode channels, Published published) {
    var channel = channels.withObjectProperty(published.topic());
    channel.put("address", published.topic());
    channel.put(
        "description",
        switch (published.kind()) {
          case STATE ->
              "The state of each aggregate, compacted; a tombstone tells that it was erased.";
          case TRIGGER -> "Facts that make somebody act once, kept for a while.";
        });
    channel.put("x-owner", published.owner() + "-service");
    channel
        .withObjectProperty("messages")
        .putObject(published.name())
        .put("$ref", "#/components/messages/" + published.name());
    var kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", published.topic());
    var settings = kafka.putObject("topicConfiguration");
    settings
        .putArray("cleanup.policy")
        .add(
            switch (published.kind()) {
              case STATE -> "compact";
              case TRIGGER -> "delete";
            });
    kafka.put("bindingVersion", "0.5.0");
  }

  private void operations(ObjectNode operations, Published published) {
    operation(operations, published.owner(), "send", published);
    for (var reader : catalogue.servicesReading(published.type())) {
      operation(operations, reader, "receive", published);
    }
  }

  private static void operation(
      ObjectNode operations, String service, String action, Published published) {
    var operation = operations.withObjectProperty(service + "." + action + "." + published.topic());
    operation.put("action", action);
    operation.put("description", description(service, action, published.kind()));
    if (operation.path("tags").isMissingNode()) {
      operation.putArray("tags").addObject().put("name", service);
    }
    operation.putObject("channel").put("$ref", "#/channels/" + published.topic());
    operation
        .withArrayProperty("messages")
        .addObject()
        .put("$ref", "#/channels/" + published.topic() + "/messages/" + published.name());
  }

  private static String description(String service, String action, EventType.Kind kind) {
    if (action.equals("send")) {
      return service + "-service alone tells it, in the transaction that made it true.";
    }
    return switch (kind) {
      case STATE ->
          service
              + "-service keeps a read model of it: the higher `ce_sequence` wins, and reading from the start rebuilds it.";
      case TRIGGER -> service + "-service acts on each event once, by its `ce_id`.";
    };
  }

  private static void message(ObjectNode messages, Published published) {
    var message = messages.putObject(published.name());
    message.put("name", published.name());
    message.put("title", published.name());
    Descriptions.of(published.type()).ofType().ifPresent(text -> message.put("description", text));
    message.putObject("headers").put("$ref", "#/components/schemas/" + headersOf(published));
    message.putObject("payload").put("$ref", "./events/" + published.name() + ".schema.json");
    message.putArray("examples").addObject().set("payload", Examples.of(published.type()));
    message
        .putObject("bindings")
        .putObject("kafka")
        .put("bindingVersion", "0.5.0")
        .putObject("key")
        .put("type", "string");
  }

  private static String headersOf(Published published) {
    return published.type().getAnnotation(EventType.class).traced()
        ? "CloudEventHeaders"
        : "UntracedHeaders";
  }

  /// @return its properties
  private static ObjectNode headers(ObjectNode schema) {
    schema.put("type", "object");
    var properties = schema.putObject("properties");
    HEADERS.forEach(header -> properties.putObject(header).put("type", "string"));
    var required = schema.putArray("required");
    HEADERS.forEach(required::add);
    return properties;
  }
}
