package org.gonghui.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// A body on its way, for others to watch.
abstract class StreamThrough implements ReadStream<Buffer> {
  private final ReadStream<Buffer> source;
  private @Nullable Handler<Throwable> failed;

  StreamThrough(ReadStream<Buffer> source) {
    this.source = source;
  }

  /// Hands a chunk on, or not.
  abstract void pass(Buffer chunk, Handler<Buffer> next);

  /// Hands a failure of the source on.
  abstract void passFailure(Throwable cause, Handler<Throwable> next);

  final void fail(Throwable cause) {
    if (failed != null) {
      failed.handle(cause);
    }
  }

  @Override
  public StreamThrough handler(@Nullable Handler<Buffer> next) {
    source.handler(next == null ? null : chunk -> pass(chunk, next));
    return this;
  }

  @Override
  public StreamThrough exceptionHandler(@Nullable Handler<Throwable> next) {
    failed = next;
    source.exceptionHandler(next == null ? null : cause -> passFailure(cause, next));
    return this;
  }

  @Override
  public StreamThrough pause() {
    source.pause();
    return this;
  }

  @Override
  public StreamThrough resume() {
    source.resume();
    return this;
  }

  @Override
  public StreamThrough fetch(long amount) {
    source.fetch(amount);
    return this;
  }

  @Override
  public StreamThrough endHandler(@Nullable Handler<Void> next) {
    source.endHandler(next);
    return this;
  }
}
