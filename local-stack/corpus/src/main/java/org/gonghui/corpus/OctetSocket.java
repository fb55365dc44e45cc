package org.gonghui.corpus;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A connection to a port of this machine on which octets are written, not requests, and answers are read.
public final class OctetSocket implements AutoCloseable {
  /// How long an answer is waited for.
  static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int SILENCE_MILLIS = 500;

  private final Socket socket;
  private final InputStream in;

  private OctetSocket(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  public static OctetSocket to(int port) throws IOException {
    return to(port, PATIENCE);
  }

  /// @param patience how long an answer is waited for
  static OctetSocket to(int port, Duration patience) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
    return new OctetSocket(socket);
  }

  public void write(String octets) throws IOException {
    socket.getOutputStream().write(octets.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /// All that is said to these octets, as it stands: until the other side closes, or is silent for half a second once it has begun.
  ///
  /// @return with `<reset>` at its end where the connection broke
  public static String exchange(int port, String octets) throws IOException {
    try (var wire = to(port)) {
      wire.write(octets);
      return wire.text();
    }
  }

  private String text() throws IOException {
    var said = new ByteArrayOutputStream();
    try {
      said.writeBytes(in.readNBytes(1));
      socket.setSoTimeout(SILENCE_MILLIS);
      in.transferTo(said);
    } catch (SocketTimeoutException silent) {
      // what came until now is all
    } catch (SocketException reset) {
      said.writeBytes("<reset>".getBytes(StandardCharsets.UTF_8));
    }
    return said.toString(StandardCharsets.UTF_8);
  }

  /// The next answer.
  ///
  /// @return nothing when the other side closed without one
  /// @throws SocketTimeoutException when nothing came in time
  public Optional<Reply> read() throws IOException {
    try {
      Reply reply;
      do {
        reply = next();
      } while (reply.status() < 200 && reply.status() != 101);
      return Optional.of(reply);
    } catch (EOFException | SocketException closed) {
      return Optional.empty();
    }
  }

  /// All answers until the other side closes or has nothing more to say. The first is waited for with patience, and so is
  /// the end of a connection that has to end.
  ///
  /// @param silence how long is taken for an end of what is said
  public Heard readAll(OddFraming.Meaning meaning, Duration silence) throws IOException {
    var replies = new ArrayList<Reply>();
    try {
      for (var reply = read(); reply.isPresent(); reply = read()) {
        replies.add(reply.get());
        if (!meaning.ends()) {
          socket.setSoTimeout(Math.toIntExact(silence.toMillis()));
        }
      }
      return new Heard(replies, true);
    } catch (SocketTimeoutException silent) {
      return new Heard(replies, false);
    }
  }

  /// What came on a connection.
  ///
  /// @param closed by the other side
  public record Heard(List<Reply> replies, boolean closed) {}

  private Reply next() throws IOException {
    var status = line().split(" ", 3);
    var fields = new ArrayList<String>();
    for (var field = line(); !field.isEmpty(); field = line()) {
      var colon = field.indexOf(':');
      fields.add(
          field.substring(0, colon).toLowerCase(Locale.ROOT)
              + ": "
              + field.substring(colon + 1).strip());
    }
    var head = new Reply(Integer.parseInt(status[1]), fields, "");
    return new Reply(head.status(), fields, body(head));
  }

  private String body(Reply head) throws IOException {
    if (head.status() < 200 || head.status() == 204 || head.status() == 304) {
      return "";
    }
    if (head.field("transfer-encoding").equals("chunked")) {
      return chunks();
    }
    var length = head.field("content-length");
    return length.isEmpty() ? "" : text(in.readNBytes(Integer.parseInt(length)));
  }

  private String chunks() throws IOException {
    var body = new StringBuilder();
    for (var size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      body.append(text(in.readNBytes(size)));
      line();
    }
    line();
    return body.toString();
  }

  private String line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (var octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0) {
        throw new EOFException();
      }
      if (octet != '\r') {
        line.write(octet);
      }
    }
    return text(line.toByteArray());
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
