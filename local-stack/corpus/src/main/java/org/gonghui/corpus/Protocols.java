package org.gonghui.corpus;

import static org.gonghui.corpus.Framing.Meaning.DOUBTFUL;
import static org.gonghui.corpus.Framing.Meaning.LEFT_TO_THE_READER;

import java.util.ArrayList;
import java.util.List;

/// Other versions, and switches to other protocols, whose octets nobody would read as requests.
final class Protocols {
  private final Bearer bearer;
  private final List<Framing> all = new ArrayList<>();

  private Protocols(Bearer bearer) {
    this.bearer = bearer;
  }

  static List<Framing> of(Bearer bearer) {
    var protocols = new Protocols(bearer);
    protocols.older();
    protocols.handshake();
    protocols.upgrades();
    return protocols.all;
  }

  /// HTTP/1.0 knows no codings (RFC 9112, 6.1: such framing is faulty).
  private void older() {
    var begin = "POST " + bearer.path() + " HTTP/1.0\r\nHost: x\r\n";
    for (var fields : List.of("", "Connection: keep-alive\r\n")) {
      all.add(
          new Framing(
              "coding in HTTP/1.0",
              bearer.headed(
                  begin, fields + "Transfer-Encoding: chunked", "0\r\n\r\n" + bearer.hidden()),
              DOUBTFUL));
      all.add(
          new Framing(
              "coding and length in HTTP/1.0",
              bearer.headed(
                  begin,
                  fields + "Content-Length: 5\r\nTransfer-Encoding: chunked",
                  "0\r\n\r\n" + bearer.hidden()),
              DOUBTFUL));
    }
  }

  /// An old draft's handshake had eight octets of a body without saying so; some reader still takes them for one.
  private void handshake() {
    var keys =
        "Connection: Upgrade\r\nUpgrade: WebSocket\r\nSec-WebSocket-Key1: 1 2\r\nSec-WebSocket-Key2: 3 4";
    all.add(
        new Framing(
            "eight octets", bearer.get(keys, "12345678" + bearer.hidden()), LEFT_TO_THE_READER));
    all.add(
        new Framing(
            "eight octets, none there", bearer.get(keys, bearer.hidden()), LEFT_TO_THE_READER));
  }

  private void upgrades() {
    for (var upgrade : List.of("websocket", "h2c", "TLS/1.0", "x")) {
      all.add(
          new Framing(
              "upgrade to " + upgrade,
              bearer.get(
                  "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: "
                      + upgrade
                      + "\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
                  bearer.hidden()),
              LEFT_TO_THE_READER));
    }
  }
}
