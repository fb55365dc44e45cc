package org.gonghui.deploy.keycloak;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gonghui.stack.issuer.Claims;

/// Makes logins as they are needed: people with a password, systems with a secret. All have the demonstration's one.
public final class Logins {
  private static final String CLIENT = "gonghui-demo";

  /// As long as a story and all restarts take.
  private static final Map<String, String> LIFESPAN = Map.of("access.token.lifespan", "7200");

  private final Keycloak keycloak;
  private final String password;
  private boolean client;

  Logins(Keycloak keycloak, String password) {
    this.keycloak = keycloak;
    this.password = password;
  }

  /// The id by which Keycloak knows a person: `sub` and `person` of their tokens.
  String person(Claims claims) {
    var user = user(claims.subject(), claims);
    user.put("credentials", List.of(Map.of("type", "password", "value", password)));
    var id =
        made(keycloak.send("POST", "/users", user))
            .orElseGet(() -> {
              var there = keycloak.get("/users?exact=true&username=" + claims.subject());
              var found = there.path(0).path("id").asText();
              Keycloak.must(keycloak.send("PUT", "/users/" + found, user), 204);
              return found;
            });
    grant(id, claims);
    return id;
  }

  String personsToken(Claims claims) {
    demoClient();
    return keycloak.token(
        Map.of(
            "grant_type", "password",
            "client_id", CLIENT,
            "client_secret", password,
            "username", claims.subject(),
            "password", password));
  }

  String systemsToken(Claims claims) {
    var name = "demo-" + claims.subject();
    makeClient(name, Map.of("serviceAccountsEnabled", true), List.of("gonghui"));
    var id = keycloak.get("/clients?clientId=" + name).path(0).path("id").asText();
    var account = keycloak.get("/clients/" + id + "/service-account-user");
    var user = user(account.path("username").asText(), claims);
    var userId = account.path("id").asText();
    Keycloak.must(keycloak.send("PUT", "/users/" + userId, user), 204);
    grant(userId, claims);
    return keycloak.token(
        Map.of("grant_type", "client_credentials", "client_id", name, "client_secret", password));
  }

  private synchronized void demoClient() {
    if (!client) {
      makeClient(
          CLIENT, Map.of("directAccessGrantsEnabled", true), List.of("gonghui", "gonghui-person"));
      client = true;
    }
  }

  private void makeClient(String name, Map<String, Object> flows, List<String> scopes) {
    var settings = new HashMap<String, Object>(flows);
    settings.put("clientId", name);
    settings.put("secret", password);
    settings.put("publicClient", false);
    settings.put("standardFlowEnabled", false);
    settings.put("attributes", LIFESPAN);
    settings.put("defaultClientScopes", scopes);
    settings.put("optionalClientScopes", List.of());
    Keycloak.must(keycloak.send("POST", "/clients", settings), 201, 409);
  }

  /// Every role but `member`, which the scope of people brings.
  private void grant(String user, Claims claims) {
    var roles =
        claims.roles().stream()
            .filter(role -> !role.equals("member"))
            .map(role -> keycloak.get("/roles/" + role))
            .toList();
    if (!roles.isEmpty()) {
      Keycloak.must(keycloak.send("POST", "/users/" + user + "/role-mappings/realm", roles), 204);
    }
  }

  private static Map<String, Object> user(String name, Claims claims) {
    var user = new HashMap<String, Object>();
    user.put("username", name);
    user.put("enabled", true);
    user.put("attributes", attributes(claims));
    return user;
  }

  private static Map<String, List<String>> attributes(Claims claims) {
    var attributes = new HashMap<String, List<String>>();
    if (!claims.organizations().isEmpty()) {
      attributes.put("org", claims.organizations());
    }
    claims.partner().ifPresent(partner -> attributes.put("partner", List.of(partner)));
    return attributes;
  }

  private static Optional<String> made(HttpResponse<String> answer) {
    Keycloak.must(answer, 201, 409);
    return answer.headers().firstValue("Location").map(at -> at.substring(at.lastIndexOf('/') + 1));
  }
}
