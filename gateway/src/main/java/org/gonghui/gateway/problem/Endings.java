package org.gonghui.gateway.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/// Ends connections after an answer. What a caller has sent behind such a call is not answered (RFC 9112, 9.6): it may be a
/// part of the call that was taken for another one.
@ApplicationScoped
public class Endings {
  /// Milliseconds in which a caller who is still sending can read its answer; closed at once, it would see a reset.
  private static final long LINGER = 1_000;

  private static final String BREAKING = "gonghui.broken-off-by-caller";

  private final Cache<HttpConnection, Boolean> ending = Caffeine.newBuilder().weakKeys().build();

  /// Whether a call came on a connection that is about to end: nobody is to answer it.
  public boolean isTooLate(HttpServerRequest call) {
    var late = ending.getIfPresent(call.connection()) != null;
    if (late) {
      tellWhenClosed(call);
    }
    return late;
  }

  /// Sees to it that whoever counts calls hears of the end of one that is never answered. Vert.x is silent about it where another request had begun
  /// behind it when the connection was closed, and a draining gateway would wait for it. On a closed connection the end of an answer is told and not
  /// written.
  public static void tellWhenClosed(HttpServerRequest call) {
    if (call.connection() instanceof HttpServerConnection connection) {
      var channel = connection.channel();
      var _ =
          channel
              .closeFuture()
              .addListener(closed -> channel.eventLoop().execute(() -> tell(call.response())));
    }
  }

  private static void tell(HttpServerResponse answer) {
    if (!answer.ended()) {
      var _ = answer.end();
    }
  }

  /// Completes when a caller breaks off a call that its service works on: the library that forwards it has taken the place of whoever waits for
  /// the end of the answer, and of a stream that was reset no end is told.
  public static Future<Void> brokenOff(RoutingContext call) {
    return breaking(call).future();
  }

  /// The caller did.
  public static void breakOff(RoutingContext call) {
    breaking(call).tryComplete();
  }

  private static Promise<Void> breaking(RoutingContext call) {
    Promise<Void> before = call.get(BREAKING);
    if (before != null) {
      return before;
    }
    var breaking = Promise.<Void>promise();
    call.put(BREAKING, breaking);
    return breaking;
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
