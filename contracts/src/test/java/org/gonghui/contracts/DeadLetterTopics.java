package org.gonghui.contracts;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// The topics on which each service tells what its consumers could not take. No record of ours is behind them: a message
/// is the one that was given up, whatever it was, with what is said of it in three headers more.
final class DeadLetterTopics {
  private static final String NAME = "EventGivenUp";

  private DeadLetterTopics() {}

  static void describe(ObjectNode channels, ObjectNode operations, ObjectNode components) {
    Catalogue.SERVICES.stream().sorted().forEach(service -> topic(channels, operations, service));
    message(components.withObjectProperty("messages").putObject(NAME));
    headers(components.withObjectProperty("schemas").putObject("DeadLetterHeaders"));
  }

  private static void topic(ObjectNode channels, ObjectNode operations, String service) {
    var topic = "gonghui." + service + ".dead-letter";
    var channel = channels.putObject(topic);
    channel.put("address", topic);
    channel.put(
        "description",
        "What a consumer of "
            + service
            + "-service could not take, or parked behind such an event of its key; for operators, who list and replay"
            + " dead letters over HTTP.");
    channel.put("x-owner", service + "-service");
    channel.putObject("messages").putObject(NAME).put("$ref", "#/components/messages/" + NAME);
    var kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", topic);
    kafka.putObject("topicConfiguration").putArray("cleanup.policy").add("delete");
    kafka.put("bindingVersion", "0.5.0");
    var operation = operations.putObject(service + ".send." + topic);
    operation.put("action", "send");
    operation.put("description", service + "-service alone tells it, as it keeps the dead letter.");
    operation.putArray("tags").addObject().put("name", service);
    operation.putObject("channel").put("$ref", "#/channels/" + topic);
    operation
        .putArray("messages")
        .addObject()
        .put("$ref", "#/channels/" + topic + "/messages/" + NAME);
  }

  private static void message(ObjectNode message) {
    message.put("name", NAME);
    message.put("title", NAME);
    message.put(
        "description",
        "The message as it came, its key, data and CloudEvents headers unchanged where it had any; it may be no event of"
            + " ours at all. Data that are larger than 256 KiB are left out.");
    message.putObject("headers").put("$ref", "#/components/schemas/DeadLetterHeaders");
    message.putObject("payload").put("description", "The data of the event that was given up.");
    message
        .putArray("examples")
        .addObject()
        .put("name", "poison")
        .putObject("headers")
        .put("dl_consumer", "payment-outcome")
        .put("dl_topic", "gonghui.assistance.payment")
        .put("dl_cause", "IllegalArgumentException@Delivery.java:74");
  }

  private static void headers(ObjectNode schema) {
    schema.put("type", "object");
    var properties = schema.putObject("properties");
    property(properties, "dl_consumer", "The channel that gave it up.");
    property(properties, "dl_topic", "Where it came from.");
    property(
        properties,
        "dl_cause",
        "Types, codes and the place in our code; Parked where it only waits behind another.");
    property(properties, "traceparent", "The trace in which it was given up (W3C Trace Context).");
    schema.putArray("required").add("dl_consumer").add("dl_topic").add("dl_cause");
  }

  private static void property(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "string").put("description", description);
  }
}
