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
import java.util.regex.Pattern;
import org.gonghui.stack.client.Answer;
import org.gonghui.stack.client.Client;

/// An operation of docs/openapi.yaml.
///
/// @param id its `operationId`
/// @param roles who may call it; empty where any login may
/// @param open readable without a login
/// @param contentType of its body; empty where it has none
/// @param example of its body; missing where it has none
record Operation(
    String id,
    String method,
    String path,
    Set<String> roles,
    boolean open,
    String contentType,
    JsonNode example) {
  static final String SERVICE = "{service}";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");
  private static final Map<String, String> WORDS =
      Map.of(
          SERVICE, "member", "{programme}", "CONDOLENCE", "{channel}", "nothing", "{round}", "1");
  private static final String DATE = "{date}";
  private static final String SOME_DAY = "2026-12-24";

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
    var content = described.at("/requestBody/content");
    var types = content.fieldNames();
    var type = types.hasNext() ? types.next() : "";
    return new Operation(
        described.path("operationId").asText(),
        method.toUpperCase(Locale.ROOT),
        path,
        roles,
        open,
        type,
        content.path(type).path("example"));
  }

  /// That of one service, where every service has it.
  Operation of(String service) {
    return new Operation(
        id, method, path.replace(SERVICE, service), roles, open, contentType, example);
  }

  /// Calls it on things that are not there.
  Answer call(Client client, String token) {
    return call(client, token, Asked.NOTHING);
  }

  /// @param token empty for a call without
  Answer call(Client client, String token, Asked asked) {
    var headers = new HashMap<String, String>();
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    if (!token.isEmpty()) {
      headers.put("Authorization", "Bearer " + token);
    }
    if (!contentType.isEmpty()) {
      headers.put("Content-Type", contentType);
    }
    var body =
        contentType.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(asked.body());
    return client.send(method, target(asked.ids()) + asked.query(), headers, body);
  }

  private String target(List<String> ids) {
    var left = ids.iterator();
    return PARAMETER
        .matcher(path)
        .replaceAll(parameter -> {
          var word = WORDS.get(parameter.group());
          return word != null ? word : left.hasNext() ? left.next() : nowhere(parameter.group());
        });
  }

  private static String nowhere(String parameter) {
    return parameter.equals(DATE) ? SOME_DAY : UUID.randomUUID().toString();
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
