package org.gonghui.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;

/// An answer's body. When the service breaks off, the caller's connection is closed first: a response that is reset
/// before tells nobody that the call is over, and a draining gateway would wait for it.
final class AnswerBody extends StreamThrough {
  private final HttpServerRequest caller;

  AnswerBody(ReadStream<Buffer> source, HttpServerRequest caller) {
    super(source);
    this.caller = caller;
  }

  @Override
  void pass(Buffer chunk, Handler<Buffer> next) {
    next.handle(chunk);
  }

  @Override
  void passFailure(Throwable cause, Handler<Throwable> next) {
    if (caller.version() == HttpVersion.HTTP_2) {
      next.handle(cause);
    } else {
      caller.connection().close().onComplete(closed -> next.handle(cause));
    }
  }
}
