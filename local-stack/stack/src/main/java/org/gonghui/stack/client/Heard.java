package org.gonghui.stack.client;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow.Subscription;
import javax.net.ssl.SSLSession;

/// An answer that was read whole, given to whoever wants its body in another form.
record Heard<T>(HttpResponse<byte[]> answer, T body) implements HttpResponse<T> {

  static <T> Heard<T> of(HttpResponse<byte[]> answer, BodyHandler<T> handler) {
    var reader = handler.apply(new Head(answer));
    reader.onSubscribe(new AllAtOnce());
    if (answer.body().length > 0) {
      reader.onNext(List.of(ByteBuffer.wrap(answer.body())));
    }
    reader.onComplete();
    return new Heard<>(answer, reader.getBody().toCompletableFuture().join());
  }

  private record Head(HttpResponse<byte[]> answer) implements HttpResponse.ResponseInfo {
    @Override
    public int statusCode() {
      return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
      return answer.headers();
    }

    @Override
    public Version version() {
      return answer.version();
    }
  }

  /// Nothing is to come, whatever is asked for.
  private record AllAtOnce() implements Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }

  @Override
  public int statusCode() {
    return answer.statusCode();
  }

  @Override
  public HttpRequest request() {
    return answer.request();
  }

  @Override
  public Optional<HttpResponse<T>> previousResponse() {
    return Optional.empty();
  }

  @Override
  public HttpHeaders headers() {
    return answer.headers();
  }

  @Override
  public Optional<SSLSession> sslSession() {
    return answer.sslSession();
  }

  @Override
  public URI uri() {
    return answer.uri();
  }

  @Override
  public Version version() {
    return answer.version();
  }
}
