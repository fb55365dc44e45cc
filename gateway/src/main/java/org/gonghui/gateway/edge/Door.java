package org.gonghui.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.nio.AbstractNioChannel.NioUnsafe;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// A port by which callers come in, closed so that who stands before it is let in still. The system makes connections before
/// the gateway accepts them; those that it has not accepted when it closes the port are reset, and a call on one is lost.
/// So the last are accepted right before, and what can be lost is what comes in some microseconds between.
record Door(Channel port) {
  private static final Logger LOG = Logger.getLogger(Door.class);

  /// As many as may stand there.
  private static final int MOST = 10_000;

  /// In which the port's selector looks up: until then it keeps a port open that was closed.
  private static final long FORGOTTEN_MILLIS = 1;

  void close() {
    if (port.isOpen()
        && port.unsafe() instanceof NioUnsafe nio
        && nio.ch() instanceof ServerSocketChannel socket) {
      port.deregister().addListener(forgotten -> later(() -> letLastIn(socket)));
    } else {
      end();
    }
  }

  private void later(Runnable work) {
    var _ = port.eventLoop().schedule(work, FORGOTTEN_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void letLastIn(ServerSocketChannel socket) {
    var last = new ArrayList<SocketChannel>();
    try (socket) {
      SocketChannel caller;
      while (last.size() < MOST && (caller = socket.accept()) != null) {
        last.add(caller);
      }
    } catch (IOException closed) {
      LOG.warnf(closed, "event=door-not-emptied");
    }
    last.forEach(caller -> port.pipeline().fireChannelRead(new NioSocketChannel(port, caller)));
    port.pipeline().fireChannelReadComplete();
    end();
  }

  private void end() {
    var _ = port.close();
  }
}
