package org.gonghui.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Leads from a port to where it is answered: each connection to the next of several exits in turn, past one that refuses it.
/// So other containers reach the stand-ins, which listen at the loopback address alone, and one caller two gateways.
record Passage(ServerSocket entrance, List<InetSocketAddress> exits, AtomicInteger turn) {

  /// @param port that callers know; 0 for one that is free
  static Passage open(int port, InetSocketAddress... exits) throws IOException {
    var passage = new Passage(new ServerSocket(port), List.of(exits), new AtomicInteger());
    Thread.ofPlatform().daemon().name("passage-" + port).start(passage::accept);
    return passage;
  }

  static InetSocketAddress loopback(int port) {
    return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
  }

  int port() {
    return entrance.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        var caller = entrance.accept();
        Thread.ofVirtual().start(() -> lead(caller));
      }
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }

  private void lead(Socket caller) {
    try (caller;
        var called = called()) {
      var back = Thread.ofVirtual().start(() -> carry(called, caller));
      carry(caller, called);
      back.join();
    } catch (IOException refused) {
      // closing it tells the caller
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket called() throws IOException {
    var first = turn.getAndIncrement();
    var refused = new ConnectException("no exit");
    for (var n = 0; n < exits.size(); n++) {
      var exit = exits.get(Math.floorMod(first + n, exits.size()));
      var called = new Socket();
      try {
        called.connect(exit);
        return called;
      } catch (ConnectException e) {
        called.close();
        refused = e;
      }
    }
    throw refused;
  }

  private static void carry(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException broken) {
      // the other direction ends by itself
    }
  }
}
