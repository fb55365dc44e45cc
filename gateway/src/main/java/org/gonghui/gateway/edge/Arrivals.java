package org.gonghui.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import org.gonghui.gateway.pace.PaceConfig;

/// Stands at a door and gives each who comes in a [HeadWatch].
final class Arrivals extends ChannelInboundHandlerAdapter {
  private final PaceConfig pace;

  private Arrivals(PaceConfig pace) {
    this.pace = pace;
  }

  static void at(Channel door, PaceConfig pace) {
    door.pipeline().addFirst(new Arrivals(pace));
  }

  @Override
  public void channelRead(ChannelHandlerContext door, Object arrived) {
    if (arrived instanceof Channel connection) {
      connection.pipeline().addFirst(new HeadWatch(pace));
    }
    door.fireChannelRead(arrived);
  }
}
