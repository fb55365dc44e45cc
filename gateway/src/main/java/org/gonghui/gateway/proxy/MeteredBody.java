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
  private @Nullable Handler<Throwable> failed;
  private long octets;
  private boolean broken;

  /// @param heard called whenever something was sent
  MeteredBody(ReadStream<Buffer> source, long largest, Runnable heard) {
    this.source = source;
    this.largest = largest;
    this.heard = heard;
  }

  /// Whether the caller broke off, or what it sent could not be read.
  boolean isBroken() {
    return broken;
  }

  boolean isTooLarge() {
    return octets > largest;
  }

  private void pass(Buffer chunk, Handler<Buffer> next) {
    octets += chunk.length();
    heard.run();
    if (!isTooLarge()) {
      next.handle(chunk);
    } else if (failed != null) {
      failed.handle(new IllegalStateException("the body is larger than " + largest + " octets"));
    }
  }

  private void passFailure(Throwable cause, Handler<Throwable> next) {
    broken = true;
    next.handle(cause);
  }

  @Override
  public MeteredBody handler(@Nullable Handler<Buffer> next) {
    source.handler(next == null ? null : chunk -> pass(chunk, next));
    return this;
  }

  @Override
  public MeteredBody exceptionHandler(@Nullable Handler<Throwable> next) {
    failed = next;
    source.exceptionHandler(next == null ? null : cause -> passFailure(cause, next));
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
  public MeteredBody endHandler(@Nullable Handler<Void> next) {
    source.endHandler(next);
    return this;
  }
}
