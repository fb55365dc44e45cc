package org.gonghui.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http2.Http2ConnectionHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Leaves a connection of HTTP/2 open for a moment after its goodbye. A caller may have begun another call before it heard
/// that; it was not taken, and the caller makes it elsewhere once it has heard. Where the connection ends in the same
/// moment, the call is lost.
final class Linger extends ChannelOutboundHandlerAdapter {
  private static final String NAME = "linger";

  private final Duration moment;

  private Linger(Duration moment) {
    this.moment = moment;
  }

  /// To be called on the connection's own thread, as often as one likes.
  static void at(Channel connection, Duration moment) {
    var pipeline = connection.pipeline();
    if (pipeline.get(NAME) != null) {
      return;
    }
    var http2 = pipeline.context(Http2ConnectionHandler.class);
    if (http2 != null) {
      // before TLS says goodbye too
      pipeline.addBefore(http2.name(), NAME, new Linger(moment));
    }
  }

  @Override
  public void close(ChannelHandlerContext connection, ChannelPromise closed) {
    Runnable end =
        () -> {
          var _ = connection.close(closed);
        };
    var _ = connection.executor().schedule(end, moment.toMillis(), TimeUnit.MILLISECONDS);
  }
}
