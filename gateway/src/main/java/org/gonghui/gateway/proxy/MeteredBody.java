package org.gonghui.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/// A request's body on its way: counted, and failed once it is larger than it may be.
final class MeteredBody implements ReadStream<Buffer> {
  private final ReadStream<Buffer> source;
  private final long largest;
  private final Runnable heard;
  private long octets;
  private @Nullable Handler<Throwable> failed;

  /// @param heard called whenever something was sent
  MeteredBody(ReadStream<Buffer> source, long largest, Runnable heard) {
    this.source = source;
    this.largest = largest;
    this.heard = heard;
  }

  boolean isTooLarge() {
    return octets > largest;
  }

  @Override
  public MeteredBody handler(@Nullable Handler<Buffer> handler) {
    source.handler(handler == null ? null : chunk -> pass(chunk, handler));
    return this;
  }

  private void pass(Buffer chunk, Handler<Buffer> handler) {
    octets += chunk.length();
    heard.run();
    if (!isTooLarge()) {
      handler.handle(chunk);
    } else if (failed != null) {
      failed.handle(new IllegalStateException("the body is larger than " + largest + " octets"));
    }
  }

  @Override
  public MeteredBody exceptionHandler(@Nullable Handler<Throwable> handler) {
    failed = handler;
    source.exceptionHandler(handler);
    return this;
  }

  @Override
  public MeteredBody pause() {
    source.pause();
    return this;
  }

  @Override
  public MeteredBody resume() {
    source.resume();
    return this;
  }

  @Override
  public MeteredBody fetch(long amount) {
    source.fetch(amount);
    return this;
  }

  @Override
  public MeteredBody endHandler(@Nullable Handler<Void> handler) {
    source.endHandler(handler);
    return this;
  }
}
