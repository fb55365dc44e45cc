package org.gonghui.stack.edge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gonghui.stack.client.Client;
import org.gonghui.stack.home.Json;

/// An operation that needs a login, on things that are not there.
///
/// @param path canonical, of ids that nobody has
/// @param roles who may call it; empty where any login may
/// @param takesJson whether it has a body of JSON
/// @param service whose it is
public record ProtectedRoute(
    String method, String path, Set<String> roles, boolean takesJson, String service) {
  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final String NOBODYS = "0198f3a2-7b1e-7c44-8e0a-3f2b5d6c7e81";
  private static final Map<String, String> WORDS =
      Map.of("service", "member", "programme", "CONDOLENCE", "channel", "none");

  /// Every one of the document that the gateway serves.
  public static List<ProtectedRoute> all(Client gateway) {
    var document = gateway.get("/openapi", Map.of("Accept", "application/json")).must(200).string();
    var routes = new ArrayList<ProtectedRoute>();
    for (var path : Json.parse(document).path("paths").properties()) {
      for (var method : path.getValue().properties()) {
        var described = method.getValue();
        if (METHODS.contains(method.getKey()) && !isOpen(described)) {
          routes.add(of(method.getKey(), path.getKey(), described));
        }
      }
    }
    return routes;
  }

  private static boolean isOpen(JsonNode described) {
    return described.path("security").isArray() && described.path("security").isEmpty();
  }

  private static ProtectedRoute of(String method, String path, JsonNode described) {
    var roles = new HashSet<String>();
    described.path("x-roles").forEach(role -> roles.add(role.asText()));
    var target = path;
    for (var word : WORDS.entrySet()) {
      target = target.replace("{" + word.getKey() + "}", word.getValue());
    }
    return new ProtectedRoute(
        method.toUpperCase(Locale.ROOT),
        target.replaceAll("\\{\\w+}", NOBODYS),
        roles,
        described.path("requestBody").path("content").has("application/json"),
        described.path("x-service").asText());
  }

  /// Whether any member may send something new there, as JSON.
  public boolean takesNewThings() {
    return method.equals("POST")
        && takesJson
        && roles.contains("member")
        && !path.contains(NOBODYS);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
