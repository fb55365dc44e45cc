package org.gonghui.gateway.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends connections after an answer. What a caller has sent behind such a call is not answered (RFC 9112, 9.6): it may be a
/// part of the call that was taken for another one.
@ApplicationScoped
public class Endings {
  /// Milliseconds in which a caller who is still sending can read its answer; closed at once, it would see a reset.
  private static final long LINGER = 1_000;

  private final Cache<HttpConnection, Boolean> ending = Caffeine.newBuilder().weakKeys().build();

  /// Whether a call came on a connection that is about to end: nobody is to answer it.
  public boolean isTooLate(HttpServerRequest call) {
    return ending.getIfPresent(call.connection()) != null;
  }

  /// To be called before the head of the answer is written; of HTTP/2 only the one stream ends.
  void endAfter(RoutingContext call) {
    var request = call.request();
    if (request.version() == HttpVersion.HTTP_2) {
      call.addEndHandler(done -> call.response().reset());
    } else {
      ending.put(request.connection(), true);
      call.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      call.addEndHandler(done -> call.vertx().setTimer(LINGER, waited -> close(request)));
    }
  }

  private static void close(HttpServerRequest request) {
    var _ = request.connection().close();
  }
}
