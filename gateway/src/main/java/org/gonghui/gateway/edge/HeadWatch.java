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
    manyAtOnce |= http2;
    stop();
  }

  void end(Channel connection) {
    underWay--;
    if (underWay == 0 && manyAtOnce && connection.isActive()) {
      Runnable close =
          () -> {
            var _ = connection.close();
          };
      await(connection, pause, close);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext connection, Object octets) {
    if (waiting == null && underWay == 0 && !manyAtOnce) {
      // at once: Vert.x would first write what this caller may not take
      Runnable close =
          () -> {
            var _ = connection.close();
          };
      await(connection.channel(), patience, close);
    }
    connection.fireChannelRead(octets);
  }

  @Override
  public void channelInactive(ChannelHandlerContext connection) {
    stop();
    connection.fireChannelInactive();
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
