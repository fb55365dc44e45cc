package org.gonghui.kit.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// The headers that answers carry.
final class AnswerHeaders {
  private static final String LOCATION = "Location";
  private static final String ETAG = "ETag";
  private static final String REPLAYED = "Idempotent-Replayed";
  private static final String RETRY = "Retry-After";
  private static final String LIMIT = "RateLimit";
  private static final String POLICY = "RateLimit-Policy";

  private AnswerHeaders() {}

  static void addTo(OpenAPI document) {
    all().forEach(document.getComponents()::addHeader);
  }

  static void addTo(Operation operation, Declared declared) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach((status, answer) -> refer(answer, success(status, declared)));
  }

  /// What a refusal of this status may carry.
  static void addTo(String status, APIResponse refusal) {
    refer(
        refusal,
        switch (status) {
          case "409", "503" -> List.of(RETRY);
          case "429" -> List.of(RETRY, LIMIT, POLICY);
          default -> List.of();
        });
  }

  private static List<String> success(String status, Declared declared) {
    var names = new ArrayList<String>();
    switch (status) {
      case "200" -> names.addAll(declared.versioned() ? List.of(ETAG) : List.of());
      case "201" -> names.addAll(List.of(LOCATION, ETAG));
      case "202" -> names.add(LOCATION);
      default -> {}
    }
    if (status.startsWith("2") && declared.key().isPresent()) {
      names.add(REPLAYED);
    }
    return names;
  }

  private static void refer(APIResponse answer, List<String> names) {
    for (var name : names) {
      answer.addHeader(name, OASFactory.createHeader().ref("#/components/headers/" + name));
    }
  }

  private static Map<String, Header> all() {
    var all = new LinkedHashMap<String, Header>();
    all.put(LOCATION, text("Path of what was made, or where to follow it.", "/v1/things/0199b3f0"));
    all.put(ETAG, text("The version, for `If-Match`.", "\"3\""));
    all.put(
        REPLAYED,
        header("This is the stored answer to an earlier call with the key; absent otherwise.", true)
            .schema(OASFactory.createSchema().addType(SchemaType.BOOLEAN)));
    all.put(
        RETRY,
        header("Seconds after which asking again makes sense.", 1)
            .schema(OASFactory.createSchema().addType(SchemaType.INTEGER).format("int32")));
    all.put(
        LIMIT,
        text(
            "The limit that the call counts for: what remains, and seconds until more. Absent where it was refused before it was counted.",
            "\"identity\";r=0;t=1234"));
    all.put(POLICY, text("Its quota and its window in seconds.", "\"identity\";q=5;w=3600"));
    return all;
  }

  private static Header text(String description, String example) {
    return header(description, example)
        .schema(OASFactory.createSchema().addType(SchemaType.STRING));
  }

  private static Header header(String description, Object example) {
    return OASFactory.createHeader().description(description).example(example);
  }
}
