package org.gonghui.gateway.proxy;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import org.gonghui.gateway.problem.Endings;

/// A call as the library gets it. Where an answer breaks off, by the service or by a caller who takes no more of it, the library
/// resets it; Vert.x would close a connection of HTTP/1 then and tell nobody that the call is over, so that a draining gateway
/// waited for it. Here the connection is closed and everybody is told.
final class ForwardedCall extends HttpServerRequestWrapper {
  private final HttpServerResponse answer;

  ForwardedCall(HttpServerRequest call) {
    super((HttpServerRequestInternal) call);
    this.answer = call.version() == HttpVersion.HTTP_2 ? call.response() : new Answer(call);
  }

  @Override
  public HttpServerResponse response() {
    return answer;
  }

  private static final class Answer extends AbstractResponseWrapper {
    private final HttpServerRequest call;

    Answer(HttpServerRequest call) {
      super(call.response());
      this.call = call;
    }

    @Override
    public boolean reset() {
      return reset(0);
    }

    @Override
    public boolean reset(long code) {
      if (ended()) {
        return false;
      }
      Endings.tellWhenClosed(call);
      var _ = call.connection().close();
      return true;
    }
  }
}
