package org.gonghui.gateway.proxy;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerConnection;
import java.time.Duration;
import org.gonghui.gateway.problem.Endings;
import org.jboss.logging.Logger;

/// Resets an answer of which its caller takes nothing: what waits for it is held here, and by the service.
final class AnswerWatch {
  private static final Logger LOG = Logger.getLogger(AnswerWatch.class);

  private final Vertx vertx;
  private final HttpServerRequest call;
  private final long timer;
  private long before;
  private boolean waited;

  AnswerWatch(Vertx vertx, Duration patience, HttpServerRequest call) {
    this.vertx = vertx;
    this.call = call;
    this.timer = vertx.setPeriodic(patience.toMillis(), over -> look());
  }

  private void look() {
    var answer = call.response();
    var waits = answer.writeQueueFull();
    if (waits && waited && answer.bytesWritten() == before) {
      end();
      LOG.infof("event=answer-not-taken octets=%d", before);
      reset();
    }
    waited = waits;
    before = answer.bytesWritten();
  }

  /// Vert.x closes a connection only when all is written, which is what the caller does not take.
  private void reset() {
    if (call.version() != HttpVersion.HTTP_2
        && call.connection() instanceof HttpServerConnection connection) {
      Endings.tellWhenClosed(call);
      var _ = connection.channel().pipeline().firstContext().close();
    } else {
      call.response().reset();
    }
  }

  void end() {
    vertx.cancelTimer(timer);
  }
}
