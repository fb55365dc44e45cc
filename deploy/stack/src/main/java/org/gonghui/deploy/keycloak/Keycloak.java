package org.gonghui.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.gonghui.stack.home.Json;

/// Keycloak's own API, as its administrator, for one realm.
public final class Keycloak {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http;
  private final URI issuer;
  private final String password;

  private Keycloak(HttpClient http, URI issuer, String password) {
    this.http = http;
    this.issuer = issuer;
    this.password = password;
  }

  /// @param issuer `https://HOST/realms/NAME`
  /// @param authority the certificate that vouches for it
  /// @param password file with the administrator's password
  public static Keycloak at(URI issuer, Path authority, Path password) {
    var http = HttpClient.newBuilder().sslContext(Trust.in(authority)).build();
    return new Keycloak(http, issuer, secret(password));
  }

  /// @param password file with the password of the sample people
  public Logins logins(Path password) {
    return new Logins(this, secret(password));
  }

  static String secret(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A token of this realm.
  String token(Map<String, String> grant) {
    return token(issuer, grant);
  }

  HttpResponse<String> send(String method, String path, Object body) {
    var request =
        HttpRequest.newBuilder(URI.create(admin() + path))
            .header("Authorization", "Bearer " + administrator())
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(Json.text(body)));
    return send(request);
  }

  JsonNode get(String path) {
    var request =
        HttpRequest.newBuilder(URI.create(admin() + path))
            .header("Authorization", "Bearer " + administrator());
    return Json.parse(must(send(request), 200).body());
  }

  static HttpResponse<String> must(HttpResponse<String> answer, int... statuses) {
    for (var allowed : statuses) {
      if (answer.statusCode() == allowed) {
        return answer;
      }
    }
    throw new IllegalStateException(
        "Keycloak answered %d to %s: %s"
            .formatted(answer.statusCode(), answer.uri().getPath(), answer.body()));
  }

  private String admin() {
    return issuer.toString().replace("/realms/", "/admin/realms/");
  }

  /// Anew for each call: it is good for a minute.
  private String administrator() {
    return token(
        issuer.resolve("/realms/master"),
        Map.of(
            "grant_type", "password",
            "client_id", "admin-cli",
            "username", "admin",
            "password", password));
  }

  private String token(URI realm, Map<String, String> grant) {
    var form =
        grant.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    return Json.parse(must(send(request), 200).body()).path("access_token").asText();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException("Keycloak does not answer: " + e, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
