package org.gonghui.corpus;

import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Asks for one target after the other, on a connection that is kept as long as the other side keeps it.
public final class Caller implements AutoCloseable {
  /// What a reader may say to a target that it does not take for one.
  private static final Set<Integer> REFUSALS = Set.of(0, 400, 404, 405, 414, 431);

  private final int port;
  private final String method;
  private final String fields;
  private @Nullable Wire kept;

  /// @param fields each with its line's end
  public Caller(int port, String method, String fields) {
    this.port = port;
    this.method = method;
    this.fields =
        "Host: 127.0.0.1\r\n" + fields + (method.equals("GET") ? "" : "Content-Length: 0\r\n");
  }

  /// What a variant was answered instead of a refusal or of what the path itself is.
  public record Difference(Variant variant, int status) {}

  /// @param decision the status that the path itself is answered
  public List<Difference> differences(List<Variant> variants, int decision) throws IOException {
    var differences = new ArrayList<Difference>();
    for (var variant : variants) {
      var status = ask(variant.target());
      if (status != decision && !REFUSALS.contains(status)) {
        differences.add(new Difference(variant, status));
      }
    }
    return differences;
  }

  /// @return the status; 0 where the connection was closed without an answer
  public int ask(String target) throws IOException {
    var request = method + " " + target + " HTTP/1.1\r\n" + fields + "\r\n";
    var reply = Optional.<Reply>empty();
    if (kept != null) {
      reply = send(kept, request);
    }
    if (reply.isEmpty()) {
      // who keeps a connection may close it at any moment
      reply = send(Wire.to(port), request);
    }
    return reply.map(Reply::status).orElse(0);
  }

  private Optional<Reply> send(Wire wire, String request) throws IOException {
    var reply = Optional.<Reply>empty();
    try {
      wire.write(request);
      reply = wire.read();
    } catch (SocketException closed) {
      // as if nothing had been written
    }
    if (reply.isPresent() && !reply.get().closes()) {
      kept = wire;
    } else {
      kept = null;
      wire.close();
    }
    return reply;
  }

  @Override
  public void close() throws IOException {
    if (kept != null) {
      kept.close();
    }
  }
}
