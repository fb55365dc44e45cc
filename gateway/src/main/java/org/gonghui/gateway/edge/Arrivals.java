package org.gonghui.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;

/// Stands at a door and gives each who comes in a [HeadWatch].
final class Arrivals extends ChannelInboundHandlerAdapter {
  private final Duration patience;

  private Arrivals(Duration patience) {
    this.patience = patience;
  }

  static void at(Channel door, Duration patience) {
    door.pipeline().addFirst(new Arrivals(patience));
  }

  @Override
  public void channelRead(ChannelHandlerContext door, Object arrived) {
    if (arrived instanceof Channel connection) {
      connection.pipeline().addFirst(new HeadWatch(patience));
    }
    door.fireChannelRead(arrived);
  }
}
