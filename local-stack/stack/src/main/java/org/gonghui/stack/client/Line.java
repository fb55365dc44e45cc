package org.gonghui.stack.client;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/// Carries one call of the generated client as [Client] carries all: asked again where that may be, and heard. The answer is
/// kept, for the generated client gives its caller the body alone.
final class Line extends HttpClient {
  private final Client client;
  private final HttpClient underneath;
  private @Nullable Answer answer;

  Line(Client client, HttpClient underneath) {
    this.client = client;
    this.underneath = underneath;
  }

  Answer answer() {
    return Objects.requireNonNull(answer, "nothing was called");
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
    var uri = request.uri();
    var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    var headers = new HashMap<String, String>();
    request.headers().map().forEach((name, values) -> headers.put(name, values.getLast()));
    var body = request.bodyPublisher().orElseGet(BodyPublishers::noBody);
    answer = client.send(request.method(), uri.getRawPath() + query, headers, body);
    return Heard.of(answer.response(), handler);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    return CompletableFuture.completedFuture(send(request, handler));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> pushed) {
    return sendAsync(request, handler);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return underneath.cookieHandler();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return underneath.connectTimeout();
  }

  @Override
  public Redirect followRedirects() {
    return underneath.followRedirects();
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return underneath.proxy();
  }

  @Override
  public SSLContext sslContext() {
    return underneath.sslContext();
  }

  @Override
  public SSLParameters sslParameters() {
    return underneath.sslParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return underneath.authenticator();
  }

  @Override
  public Version version() {
    return underneath.version();
  }

  @Override
  public Optional<Executor> executor() {
    return underneath.executor();
  }
}
