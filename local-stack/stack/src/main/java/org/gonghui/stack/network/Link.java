package org.gonghui.stack.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A way to a port of this machine: what is sent to the one arrives at the other, until it is cut. A virtual thread for
/// each direction of a connection.
final class Link implements AutoCloseable {
  private static final int BUFFER = 16 << 10;
  private static final int WAITING = 200;

  private final int target;
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private @Nullable Cut cut;

  private Link(int target, ServerSocket entrance) {
    this.target = target;
    this.entrance = entrance;
  }

  static Link open(int port, int target) {
    try {
      var link = new Link(target, new ServerSocket(port, WAITING, loopback()));
      Thread.ofVirtual().name("link-" + link.port()).start(link::accept);
      return link;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return entrance.getLocalPort();
  }

  synchronized void cut(Cut how) {
    cut = how;
    if (how == Cut.BROKEN) {
      open.forEach(Link::reset);
    }
  }

  synchronized void mend() {
    cut = null;
    notifyAll();
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        var caller = entrance.accept();
        Thread.ofVirtual().start(() -> lead(caller));
      } catch (IOException closed) {
        // the entrance is closed: the loop ends
      }
    }
  }

  /// The network takes what a caller says, and says nothing while the way is silent.
  private void lead(Socket caller) {
    open.add(caller);
    try (caller;
        var called = new Socket()) {
      if (!passable()) {
        reset(caller);
        return;
      }
      called.connect(new InetSocketAddress(loopback(), target));
      called.setTcpNoDelay(true);
      caller.setTcpNoDelay(true);
      open.add(called);
      var back = Thread.ofVirtual().start(() -> carry(called, caller));
      carry(caller, called);
      back.join();
      open.remove(called);
    } catch (IOException refused) {
      reset(caller);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(caller);
    }
  }

  /// Both ends are closed when one is; while the way is silent the other end does not hear of that either.
  private void carry(Socket from, Socket to) {
    pump(from, to);
    var _ = passable();
    close(from);
    close(to);
  }

  private void pump(Socket from, Socket to) {
    var piece = new byte[BUFFER];
    try {
      for (var size = from.getInputStream().read(piece);
          size >= 0 && passable();
          size = from.getInputStream().read(piece)) {
        to.getOutputStream().write(piece, 0, size);
      }
    } catch (IOException broken) {
      // closing both tells whoever is left
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // it was closed already
    }
  }

  /// Waits as long as the way is silent.
  ///
  /// @return whether anything gets through
  private synchronized boolean passable() {
    try {
      while (cut == Cut.SILENT) {
        wait();
      }
      return cut == null;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// Not closed in order: who listens at the other end hears that the connection was reset.
  private static void reset(Socket socket) {
    try (socket) {
      socket.setSoLinger(true, 0);
    } catch (IOException gone) {
      // it was closed already
    }
  }

  private static InetAddress loopback() {
    return InetAddress.ofLiteral("127.0.0.1");
  }

  @Override
  public void close() {
    try {
      entrance.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      mend();
      open.forEach(Link::reset);
    }
  }
}
