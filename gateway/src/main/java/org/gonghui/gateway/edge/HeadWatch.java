package org.gonghui.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gonghui.gateway.pace.PaceConfig;
import org.jspecify.annotations.Nullable;

/// Closes a connection whose caller has begun a head and does not come to its end. Vert.x' own bound begins anew with each octet, so that one
/// octet now and then would keep a connection for ever. While a call is under way its caller owes no head.
///
/// With HTTP/2 this holds for the first head of a connection: later ones come between frames that may come at any time. So a connection without a
/// call ends there after a while, whatever comes.
final class HeadWatch extends ChannelInboundHandlerAdapter {
  private final Duration patience;
  private final Duration pause;
  private @Nullable Future<?> waiting;
  private int underWay;
  private boolean manyAtOnce;
  private long begun;

  HeadWatch(PaceConfig pace) {
    this.patience = pace.head();
    this.pause = pace.pause();
  }

  static Optional<HeadWatch> of(Channel connection) {
    return Optional.ofNullable(connection.pipeline().get(HeadWatch.class));
  }

  /// A head is complete.
  void begin(boolean http2) {
    underWay++;
    begun++;
    manyAtOnce |= http2;
    stop();
  }

  /// A call is over: its answer, and what its caller sent.
  void end(Channel connection) {
    underWay--;
    if (underWay == 0 && manyAtOnce && connection.isActive()) {
      await(connection, pause, () -> closeWithGoodbye(connection));
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object octets) {
    var before = begun;
    context.fireChannelRead(octets);
    // most heads come whole, and need no timer
    var isWhole = begun != before;
    var isExpected = underWay == 0 && !manyAtOnce && context.channel().isActive();
    if (!isWhole && isExpected && waiting == null) {
      await(context.channel(), patience, () -> closeAtOnce(context));
    }
  }

  private static void closeWithGoodbye(Channel connection) {
    var _ = connection.close();
  }

  /// From here, not from the connection's end: Vert.x would first write what this caller may not take.
  private static void closeAtOnce(ChannelHandlerContext context) {
    var _ = context.close();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    stop();
    context.fireChannelInactive();
  }

  private void await(Channel connection, Duration atMost, Runnable close) {
    waiting = connection.eventLoop().schedule(close, atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void stop() {
    if (waiting != null) {
      waiting.cancel(false);
      waiting = null;
    }
  }
}
