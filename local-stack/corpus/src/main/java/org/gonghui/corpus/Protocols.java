package org.gonghui.corpus;

import static org.gonghui.corpus.OddFraming.Meaning.DOUBTFUL;
import static org.gonghui.corpus.OddFraming.Meaning.LEFT_TO_THE_READER;

import java.util.List;

/// Other versions, and switches to other protocols, whose octets nobody would read as requests.
final class Protocols {
  private final Smuggler smuggler;
  private final Sheet sheet;

  private Protocols(Smuggler smuggler) {
    this.smuggler = smuggler;
    this.sheet = new Sheet(smuggler);
  }

  static List<OddFraming> of(Smuggler smuggler) {
    var protocols = new Protocols(smuggler);
    for (var before : List.of("", "Connection: keep-alive\r\n")) {
      protocols.older("coding", before);
      protocols.older("coding and length", before + "Content-Length: 5\r\n");
    }
    protocols.handshake();
    protocols.upgrades();
    return protocols.sheet.all();
  }

  /// HTTP/1.0 knows no codings (RFC 9112, 6.1: such framing is faulty).
  private void older(String kind, String before) {
    var begin = "POST " + smuggler.path() + " HTTP/1.0\r\nHost: x\r\n";
    var fields = before + "Transfer-Encoding: chunked";
    var octets = smuggler.headed(begin, fields, "0\r\n\r\n" + smuggler.hidden());
    sheet.add(kind + " in HTTP/1.0", octets, DOUBTFUL);
  }

  /// An old draft's handshake had eight octets of a body without saying so; some reader still takes them for one.
  private void handshake() {
    var keys =
        "Connection: Upgrade\r\nUpgrade: WebSocket\r\nSec-WebSocket-Key1: 1 2\r\nSec-WebSocket-Key2: 3 4";
    sheet.get("eight octets", keys, "12345678" + smuggler.hidden(), LEFT_TO_THE_READER);
    sheet.get("eight octets, none there", keys, smuggler.hidden(), LEFT_TO_THE_READER);
  }

  private void upgrades() {
    for (var upgrade : List.of("websocket", "h2c", "TLS/1.0", "x")) {
      var fields =
          "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: "
              + upgrade
              + "\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==";
      sheet.get("upgrade to " + upgrade, fields, smuggler.hidden(), LEFT_TO_THE_READER);
    }
  }
}
