package org.gonghui.gateway.edge;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.RecvByteBufAllocator;
import org.gonghui.gateway.flood.Floods;
import org.gonghui.gateway.pace.PaceConfig;

/// Stands at a door and gives each who comes in a [Visit] and a [HeadWatch]. Who is shut out is let in by nobody.
///
/// Of one connection little is read before it is the others' turn: what came in at once, up to a mebibyte otherwise, is answered at once, and
/// in a mebibyte there is room for 25,000 calls.
final class Arrivals extends ChannelInboundHandlerAdapter {
  private static final int LEAST = 512;
  private static final int USUAL = 2 * 1024;
  private static final int MOST = 16 * 1024;

  private final PaceConfig pace;
  private final Floods floods;

  private Arrivals(PaceConfig pace, Floods floods) {
    this.pace = pace;
    this.floods = floods;
  }

  /// To be called as often as one likes.
  static synchronized void at(Channel door, PaceConfig pace, Floods floods) {
    if (door.pipeline().get(Arrivals.class) == null) {
      door.pipeline().addFirst(new Arrivals(pace, floods));
    }
  }

  private static RecvByteBufAllocator littleAtOnce() {
    return new AdaptiveRecvByteBufAllocator(LEAST, USUAL, MOST).maxMessagesPerRead(1);
  }

  @Override
  public void channelRead(ChannelHandlerContext door, Object arrived) {
    if (arrived instanceof Channel connection) {
      if (floods.turnAway(connection.remoteAddress())) {
        connection.unsafe().closeForcibly();
        return;
      }
      connection.config().setRecvByteBufAllocator(littleAtOnce());
      connection.pipeline().addFirst(new Visit(floods), new HeadWatch(pace));
    }
    door.fireChannelRead(arrived);
  }
}
