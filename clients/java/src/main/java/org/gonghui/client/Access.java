package org.gonghui.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpClient;
import java.util.function.Supplier;

/// Where calls go, and as whom. Every API of `org.gonghui.client.api` is made with one: `new CardApi(access).getMyCard()`.
///
/// A refusal is thrown as an [ApiException] with its status; its body is the problem, of which `code` says what is wrong.
public final class Access extends ApiClient {
  private static final ObjectMapper BODIES = new Bodies();

  private final HttpClient http;

  /// @param address of the gateway without a path, such as `http://localhost:8080`
  /// @param token asked for before each call
  public Access(String address, Supplier<String> token) {
    this(address, token, HttpClient.newHttpClient());
  }

  /// @param http carries the calls
  public Access(String address, Supplier<String> token, HttpClient http) {
    super(HttpClient.newBuilder(), BODIES, address);
    this.http = http;
    setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token.get()));
  }

  /// Reads and writes bodies as the calls do.
  public static ObjectMapper bodies() {
    return BODIES;
  }

  /// One for all APIs: each of them would otherwise have connections of its own.
  @Override
  public HttpClient getHttpClient() {
    return http;
  }

  /// One for all APIs: a copy would have to learn every model anew.
  @Override
  public ObjectMapper getObjectMapper() {
    return BODIES;
  }
}
