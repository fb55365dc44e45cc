package org.gonghui.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;

/// A request's body: counted, and failed once it is larger than it may be.
final class MeteredBody extends StreamThrough {
  private final long largest;
  private final Runnable heard;
  private long octets;
  private boolean broken;

  /// @param heard called whenever something was sent
  MeteredBody(ReadStream<Buffer> source, long largest, Runnable heard) {
    super(source);
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

  @Override
  void pass(Buffer chunk, Handler<Buffer> next) {
    octets += chunk.length();
    heard.run();
    if (isTooLarge()) {
      fail(new IllegalStateException("the body is larger than " + largest + " octets"));
    } else {
      next.handle(chunk);
    }
  }

  @Override
  void passFailure(Throwable cause, Handler<Throwable> next) {
    broken = true;
    next.handle(cause);
  }
}
