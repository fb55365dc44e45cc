package org.gonghui.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.AttributeKey;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.gonghui.gateway.flood.Floods;

/// One connection, from the first octet on: which calls its caller abandons. The gateway's own ending of it is none of their doing.
final class Visit extends ChannelDuplexHandler {
  /// On the connection, not in its pipeline: that is taken apart when it is over, and calls end later.
  private static final AttributeKey<Visit> VISIT = AttributeKey.valueOf("gonghui.visit");

  private final Floods floods;
  private int underWay;
  private boolean endedHere;
  private boolean reset;

  Visit(Floods floods) {
    this.floods = floods;
  }

  static Optional<Visit> of(Channel connection) {
    return Optional.ofNullable(connection.attr(VISIT).get());
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    context.channel().attr(VISIT).set(this);
  }

  /// A call has begun.
  ///
  /// @return when, for [#end]
  long begin() {
    underWay++;
    return System.nanoTime();
  }

  /// A call is over.
  ///
  /// @param taken false where its caller reset it
  void end(Channel connection, long begun, boolean taken) {
    underWay--;
    if (reset) {
      abandoned(connection, Duration.ZERO);
    } else if (!taken || isGone(connection)) {
      abandoned(connection, Duration.ofNanos(System.nanoTime() - begun));
    }
  }

  /// Whether the caller has ended the connection: what is still written is written in vain, and is no failure.
  boolean isGone(Channel connection) {
    return !connection.isActive() && !endedHere;
  }

  /// Who resets a connection did not read all that was answered, however long ago they asked: whoever waits too long closes it.
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    if (cause instanceof IOException && !endedHere && !reset) {
      reset = true;
      if (underWay == 0) {
        abandoned(context.channel(), Duration.ZERO);
      }
    }
    context.fireExceptionCaught(cause);
  }

  /// Behind a reset the connection is closed here too.
  @Override
  public void close(ChannelHandlerContext context, ChannelPromise promise) {
    endedHere |= !reset;
    var _ = context.close(promise);
  }

  private void abandoned(Channel connection, Duration after) {
    floods.abandoned(connection.remoteAddress(), after);
  }
}
