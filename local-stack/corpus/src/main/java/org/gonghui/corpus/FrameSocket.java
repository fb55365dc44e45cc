package org.gonghui.corpus;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.gonghui.corpus.OddStream.Field;

/// A cleartext connection of HTTP/2 for one request (RFC 9113, 3.3, with prior knowledge): frames and fields are written
/// without a look at what they hold.
public final class FrameSocket {
  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int RST_STREAM = 3;
  private static final int SETTINGS = 4;
  private static final int GOAWAY = 7;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;
  private static final int PRIORITY = 0x20;
  private static final int FRAME_HEAD = 9;
  private static final int DIGITS = 3;

  /// What came of a request.
  ///
  /// @param status 0 where none came
  /// @param broken whether the stream was reset or the connection ended
  public record Outcome(int status, boolean broken) {}

  private FrameSocket() {}

  /// @param patience how long an answer is waited for
  public static Outcome send(int port, OddStream request, Duration patience) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
      socket.getOutputStream().write(octets(request));
      socket.getOutputStream().flush();
      return read(new DataInputStream(socket.getInputStream()));
    }
  }

  private static byte[] octets(OddStream request) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(latin(PREFACE));
    frame(out, SETTINGS, 0, 0, new byte[0]);
    var isAll = request.body().isEmpty() && request.trailers().isEmpty();
    frame(out, HEADERS, END_HEADERS | (isAll ? END_STREAM : 0), 1, block(request.head()));
    if (!isAll) {
      var isLast = request.trailers().isEmpty();
      frame(out, DATA, isLast ? END_STREAM : 0, 1, latin(request.body()));
      if (!isLast) {
        frame(out, HEADERS, END_HEADERS | END_STREAM, 1, block(request.trailers()));
      }
    }
    return out.toByteArray();
  }

  private static void frame(
      ByteArrayOutputStream out, int type, int flags, int stream, byte[] payload) {
    out.write(payload.length >> 16);
    out.write(payload.length >> 8);
    out.write(payload.length);
    out.write(type);
    out.write(flags);
    out.writeBytes(new byte[] {0, 0, 0, (byte) stream});
    out.writeBytes(payload);
  }

  /// Literal fields with new names, not indexed, without Huffman coding (RFC 7541, 6.2.2).
  private static byte[] block(List<Field> fields) {
    var out = new ByteArrayOutputStream();
    for (var field : fields) {
      out.write(0);
      literal(out, field.name());
      literal(out, field.value());
    }
    return out.toByteArray();
  }

  private static void literal(ByteArrayOutputStream out, String text) {
    var rest = text.length();
    if (rest < 0x7f) {
      out.write(rest);
    } else {
      out.write(0x7f);
      for (rest -= 0x7f; rest >= 0x80; rest >>= 7) {
        out.write((rest & 0x7f) | 0x80);
      }
      out.write(rest);
    }
    out.writeBytes(latin(text));
  }

  private static Outcome read(DataInputStream in) throws IOException {
    var status = 0;
    try {
      while (true) {
        var head = in.readNBytes(FRAME_HEAD);
        if (head.length < FRAME_HEAD) {
          return new Outcome(status, true);
        }
        var length = (head[0] & 0xff) << 16 | (head[1] & 0xff) << 8 | (head[2] & 0xff);
        var payload = in.readNBytes(length);
        var stream = head[8];
        if (head[3] == HEADERS && stream == 1 && status == 0) {
          status = status(withoutPriority(payload, head[4]));
        }
        if (head[3] == GOAWAY || head[3] == RST_STREAM) {
          return new Outcome(status, true);
        }
        var ends = (head[3] == HEADERS || head[3] == DATA) && (head[4] & END_STREAM) != 0;
        if (ends && status >= 200) {
          return new Outcome(status, false);
        }
        status = status < 200 ? 0 : status;
      }
    } catch (EOFException | SocketException closed) {
      return new Outcome(status, true);
    } catch (SocketTimeoutException silent) {
      return new Outcome(status, false);
    }
  }

  /// The first field of an answer: one of the static table's seven, or a literal of its name there (RFC 7541, appendix A).
  private static int status(byte[] block) {
    var known = new int[] {200, 204, 206, 304, 400, 404, 500};
    var at = afterTableSize(block);
    var first = block[at] & 0xff;
    if (first >= 0x88 && first <= 0x8e) {
      return known[first - 0x88];
    }
    return Integer.parseInt(new String(block, at + 2, DIGITS, StandardCharsets.ISO_8859_1));
  }

  /// Fields begin behind a weight and a parent, where the flag says so (RFC 9113, 6.2).
  private static byte[] withoutPriority(byte[] payload, int flags) {
    return (flags & PRIORITY) == 0 ? payload : Arrays.copyOfRange(payload, 5, payload.length);
  }

  /// A block may begin with a new size of the table (RFC 7541, 6.3).
  private static int afterTableSize(byte[] block) {
    var at = 0;
    while ((block[at] & 0xe0) == 0x20) {
      var isLong = (block[at++] & 0x1f) == 0x1f;
      while (isLong && block[at++] < 0) {
        // seven bits more
      }
    }
    return at;
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
