package org.gonghui.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// One connection to an address, for one call after another: as little between a call and the socket as can be, since
/// who calls shares a machine with who is called.
final class Line implements AutoCloseable {
  private static final int LONGEST_HEAD = 32_768;
  private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final InputStream answers;

  private Line(Socket socket) throws IOException {
    this.socket = socket;
    this.answers = new BufferedInputStream(socket.getInputStream(), 4_096);
  }

  /// @param silence how long one waits to get in, and for an answer
  static Line open(int port, Duration silence) throws IOException {
    var socket = new Socket();
    try {
      var patience = Math.toIntExact(silence.toMillis());
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(patience);
      socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), patience);
      return new Line(socket);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /// Reads the answer whole.
  Head call(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    var head = head();
    answers.skipNBytes(head.length());
    return head;
  }

  private Head head() throws IOException {
    var text = new ByteArrayOutputStream(512);
    for (var matched = 0; matched < END.length; ) {
      var octet = answers.read();
      if (octet < 0) {
        throw new EOFException("the connection ended before an answer did");
      }
      matched = octet == END[matched] ? matched + 1 : octet == END[0] ? 1 : 0;
      text.write(octet);
      if (text.size() > LONGEST_HEAD) {
        throw new IOException("a head without an end");
      }
    }
    return Head.of(text.toString(StandardCharsets.ISO_8859_1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
