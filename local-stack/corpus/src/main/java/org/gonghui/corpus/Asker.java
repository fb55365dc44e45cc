package org.gonghui.corpus;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks for one target after the other, on a connection that is kept as long as the other side keeps it.
public final class Asker implements AutoCloseable {
  /// In the place of a status: the connection was closed without an answer.
  public static final int CLOSED = 0;

  /// In the place of a status: nothing came in time.
  public static final int SILENCE = -1;

  /// What a reader may say to a target that it does not take for one.
  private static final Set<Integer> REFUSALS = Set.of(CLOSED, 400, 404, 405, 414, 431);

  private final int port;
  private final Duration patience;
  private final String method;
  private final String fields;
  private @Nullable OctetSocket kept;

  /// @param fields each with its line's end
  public Asker(int port, String method, String fields) {
    this(port, method, fields, OctetSocket.PATIENCE);
  }

  Asker(int port, String method, String fields, Duration patience) {
    this.port = port;
    this.patience = patience;
    this.method = method;
    this.fields =
        "Host: 127.0.0.1\r\n" + fields + (method.equals("GET") ? "" : "Content-Length: 0\r\n");
  }

  /// What a variant was answered instead of a refusal or of what the path itself is.
  public record Difference(Variant variant, int status) {
    @Override
    public String toString() {
      return "%s (%s) is %s".formatted(variant.target(), variant.kind(), words(status));
    }
  }

  /// A status in words.
  public static String words(int status) {
    return switch (status) {
      case CLOSED -> "closed";
      case SILENCE -> "silence";
      default -> String.valueOf(status);
    };
  }

  /// @param decision the status that the path itself is answered
  public List<Difference> differences(List<Variant> variants, int decision) throws IOException {
    var differences = new ArrayList<Difference>();
    for (var variant : variants) {
      var status = ask(variant.target());
      if (status == SILENCE || (status != decision && !REFUSALS.contains(status))) {
        differences.add(new Difference(variant, status));
      }
    }
    return differences;
  }

  /// @return the status, or [#CLOSED], or [#SILENCE]
  public int ask(String target) throws IOException {
    var request = method + " " + target + " HTTP/1.1\r\n" + fields + "\r\n";
    var status = kept == null ? CLOSED : send(kept, request);
    // who keeps a connection may close it at any moment
    return status == CLOSED ? send(OctetSocket.to(port, patience), request) : status;
  }

  private int send(OctetSocket wire, String request) throws IOException {
    kept = null;
    try {
      wire.write(request);
      var reply = wire.read();
      if (reply.isPresent() && !reply.get().closes()) {
        kept = wire;
      }
      return reply.map(Reply::status).orElse(CLOSED);
    } catch (SocketTimeoutException nothingCame) {
      return SILENCE;
    } catch (SocketException closed) {
      return CLOSED;
    } finally {
      if (kept == null) {
        wire.close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (kept != null) {
      kept.close();
    }
  }
}
