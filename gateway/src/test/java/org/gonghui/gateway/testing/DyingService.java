package org.gonghui.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// A service that dies under each call once it has read a part of it: it resets the connection, or only closes it where the
/// target says `closed`.
public final class DyingService {
  private static final int LINE = 30;
  private static final int PART = 256 * 1024;

  private final ServerSocket door;

  public DyingService() {
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread.ofVirtual().start(this::takeAll);
  }

  public String url() {
    return "http://127.0.0.1:" + door.getLocalPort();
  }

  private void takeAll() {
    try {
      while (true) {
        var caller = door.accept();
        Thread.ofVirtual().start(() -> die(caller));
      }
    } catch (IOException closed) {
      // nobody comes any more
    }
  }

  private static void die(Socket caller) {
    try (caller) {
      var in = caller.getInputStream();
      var begin = new String(in.readNBytes(LINE), StandardCharsets.ISO_8859_1);
      if (begin.startsWith("POST")) {
        in.readNBytes(PART);
      }
      if (!begin.contains("closed")) {
        caller.setSoLinger(true, 0);
      }
    } catch (IOException gone) {
      // the caller was the first to go
    }
  }

  public void close() {
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
