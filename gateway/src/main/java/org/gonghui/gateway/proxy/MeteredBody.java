package org.gonghui.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request's body on its way: counted, and failed once it is larger or deeper than it may be, or too slow.
final class MeteredBody implements ReadStream<Buffer> {
  private final ReadStream<Buffer> source;
  private final long largest;
  private final Runnable heard;
  private final Optional<Depth> depth;
  private @Nullable Handler<Throwable> failed;
  private long octets;
  private boolean broken;
  private boolean slow;
  private boolean heldBack = true;

  /// @param depth of a body of JSON
  /// @param heard called whenever something was sent
  MeteredBody(ReadStream<Buffer> source, long largest, Optional<Depth> depth, Runnable heard) {
    this.source = source;
    this.largest = largest;
    this.depth = depth;
    this.heard = heard;
  }

  long octets() {
    return octets;
  }

  /// Whether the service has more of it than it takes at the moment, or there is nobody yet to take it.
  boolean isHeldBack() {
    return heldBack;
  }

  /// Its caller is not waited for any longer.
  void giveUp() {
    slow = true;
    fail("the body came too slowly");
  }

  boolean isSlow() {
    return slow;
  }

  boolean isTooDeep() {
    return depth.filter(Depth::isExceeded).isPresent();
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
    depth.ifPresent(counted -> counted.pass(chunk));
    if (isTooLarge() || isTooDeep()) {
      fail("the body is larger than %d octets, or too deep".formatted(largest));
    } else if (!slow) {
      next.handle(chunk);
    }
  }

  private void fail(String words) {
    if (failed != null) {
      failed.handle(new IllegalStateException(words));
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
    heldBack = true;
    source.pause();
    return this;
  }

  @Override
  public MeteredBody resume() {
    heldBack = false;
    source.resume();
    return this;
  }

  @Override
  public MeteredBody fetch(long amount) {
    heldBack = false;
    source.fetch(amount);
    return this;
  }

  @Override
  public MeteredBody endHandler(@Nullable Handler<Void> next) {
    source.endHandler(next);
    return this;
  }
}
