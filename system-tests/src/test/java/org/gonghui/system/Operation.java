package org.gonghui.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;

/// An operation of docs/openapi.yaml.
///
/// @param id its `operationId`
/// @param roles who may call it; empty where any login may
/// @param open readable without a login
/// @param contentType of its body; empty where it has none
record Operation(
    String id, String method, String path, Set<String> roles, boolean open, String contentType) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Map<String, String> WORDS =
      Map.of("service", "member", "programme", "CONDOLENCE", "channel", "notices");

  /// Every operation of the document.
  static List<Operation> all() throws IOException {
    var file = Path.of(System.getProperty("gonghui.project"), "docs", "openapi.yaml");
    var operations = new ArrayList<Operation>();
    var paths = new YAMLMapper().readTree(file.toFile()).path("paths");
    for (var path : paths.properties()) {
      for (var method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          operations.add(of(method.getKey(), path.getKey(), method.getValue()));
        }
      }
    }
    return operations;
  }

  private static Operation of(String method, String path, JsonNode described) {
    var roles = new HashSet<String>();
    described.path("x-roles").forEach(role -> roles.add(role.asText()));
    var open = described.path("security").isArray() && described.path("security").isEmpty();
    var types = described.at("/requestBody/content").fieldNames();
    return new Operation(
        described.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        roles,
        open,
        types.hasNext() ? types.next() : "");
  }

  boolean hasId() {
    return path.contains("{id}");
  }

  /// Calls it on things that are not there.
  Answer call(Client client, String token) {
    return call(client, token, UUID.randomUUID().toString());
  }

  /// @param token empty for a call without
  Answer call(Client client, String token, String id) {
    var target = path.replace("{id}", id);
    for (var word : WORDS.entrySet()) {
      target = target.replace("{" + word.getKey() + "}", word.getValue());
    }
    target = target.replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    var headers = new HashMap<String, String>();
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    if (!token.isEmpty()) {
      headers.put("Authorization", "Bearer " + token);
    }
    if (!contentType.isEmpty()) {
      headers.put("Content-Type", contentType);
    }
    var body = contentType.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
    return client.send(method, target, headers, body);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
