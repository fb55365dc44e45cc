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

  /// How often it looks while its caller's patience lasts: it may last by one look longer.
  private static final int LOOKS = 6;

  private final Vertx vertx;
  private final HttpServerRequest call;
  private final long timer;
  private long before;
  private int inVain;

  AnswerWatch(Vertx vertx, Duration patience, HttpServerRequest call) {
    this.vertx = vertx;
    this.call = call;
    this.timer = vertx.setPeriodic(patience.dividedBy(LOOKS).toMillis(), over -> look());
  }

  private void look() {
    var answer = call.response();
    var written = answer.bytesWritten();
    inVain = answer.writeQueueFull() && written == before ? inVain + 1 : 0;
    before = written;
    if (inVain == LOOKS) {
      end();
      LOG.infof("event=answer-not-taken octets=%d", written);
      reset();
    }
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
