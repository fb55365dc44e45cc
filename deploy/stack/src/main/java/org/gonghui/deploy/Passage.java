package org.gonghui.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Leads from a port that other containers reach to one of the loopback address, where alone the stand-ins listen.
record Passage(ServerSocket entrance, int target) {

  static Passage open(int port, int target) throws IOException {
    var passage = new Passage(new ServerSocket(port), target);
    Thread.ofPlatform().name("passage-" + port).start(passage::accept);
    return passage;
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
        var called = new Socket()) {
      called.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), target));
      var back = Thread.ofVirtual().start(() -> carry(called, caller));
      carry(caller, called);
      back.join();
    } catch (IOException refused) {
      // closing it tells the caller
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
