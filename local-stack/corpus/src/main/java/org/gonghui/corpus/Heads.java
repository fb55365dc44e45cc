package org.gonghui.corpus;

import static org.gonghui.corpus.OddFraming.Meaning.DOUBTFUL;
import static org.gonghui.corpus.OddFraming.Meaning.LEFT_TO_THE_READER;

import java.util.List;
import org.gonghui.corpus.OddFraming.Meaning;

/// Request lines, line ends, hosts and versions that two readers could take differently (RFC 9112, 2.2 to 3.2 and 5).
final class Heads {
  /// Whom a request is for, said twice, oddly or not at all: 400 (RFC 9112, 3.2).
  private static final List<String> HOSTS =
      Table.lines(
          """
          {}
          Host: x⏎Host: y⏎
          Host: x⏎Host: x⏎
          Host: x⏎host : y⏎
          Host: x y⏎
          Host: x/v1⏎
          Host: x?y⏎
          Host: x#y⏎
          Host: x\\y⏎
          Host: u@x⏎
          Host: x:99999999⏎
          Host: x:y⏎
          Host: x{00}y⏎
          Host: x{0d}X: y⏎
          Host: "x"⏎
          Host : x⏎
          """);

  /// Request lines that are none, or not one of HTTP/1.1.
  private static final List<String> DOUBTFUL_LINES =
      Table.lines(
          """
          POST @
          POST @ HTTP/1.1 HTTP/1.1
          POST @ HTTP/1.1{00}
          POST @ HTTP/11
          POST @ HTTP/1
          POST @ HTTP/1.1.1
          POST @ HTTPS/1.1
          POST @ HTTP/1.1,
          POST @ http/1.1
          POST @ XHTTP/1.1
          POST @HTTP/1.1
          POST{00} @ HTTP/1.1
          PO ST @ HTTP/1.1
          POST @ @ HTTP/1.1
          POST @{0d}X HTTP/1.1
          POST @ HTTP/1.1{0d}Host: y
          P{d6}ST @ HTTP/1.1
          "POST" @ HTTP/1.1
          POST: @ HTTP/1.1
          PRI * HTTP/2.0
          """);

  /// What RFC 9112 lets readers take or leave: other blanks, empty lines before, other versions.
  private static final List<String> LENIENT_LINES =
      Table.lines(
          """
          ⏎POST @ HTTP/1.1
          {0a}POST @ HTTP/1.1
          {20}POST @ HTTP/1.1
          POST  @  HTTP/1.1
          POST{09}@{09}HTTP/1.1
          POST{0b}@{0b}HTTP/1.1
          POST{0c}@{0c}HTTP/1.1
          POST @ HTTP/1.1{20}
          POST @ HTTP/1.0
          POST @ HTTP/0.9
          POST @ HTTP/1.2
          POST @ HTTP/1.9
          POST @ HTTP/2.0
          POST @ HTTP/3.1
          post @ HTTP/1.1
          X @ HTTP/1.1
          CONNECT @ HTTP/1.1
          CONNECT x:80 HTTP/1.1
          TRACE @ HTTP/1.1
          OPTIONS * HTTP/1.1
          """);

  /// Fields that have no form, or an odd one (RFC 9112, 5: refused or repaired).
  private static final List<String> FIELDS =
      Table.lines(
          """
          X
          : y
          {20}X: y
          X Y: z
          X{00}: y
          X: y{00}z
          X: y{0d}z
          X(): y
          X,Y: z
          {ff}: y
          X: {7f}
          X: {01}
          X:{0b}y
          X: y{0d}
          {0d}: y
          X⏎ y: z
          X:
          :
          """);

  /// What a name may hold, though nobody's does (RFC 3986, 3.2.2).
  private static final List<String> NAMES = List.of("x,y", "x;y=z", "x!", "%20", "[::1]");

  private static final String HOST = "Host: x\r\n";

  private final Smuggler smuggler;
  private final Sheet sheet;

  private Heads(Smuggler smuggler) {
    this.smuggler = smuggler;
    this.sheet = new Sheet(smuggler);
  }

  static List<OddFraming> of(Smuggler smuggler) {
    var heads = new Heads(smuggler);
    NAMES.forEach(name -> heads.host("Host: " + name + "\r\n", LEFT_TO_THE_READER));
    HOSTS.forEach(host -> heads.host(host, DOUBTFUL));
    DOUBTFUL_LINES.forEach(line -> heads.line("line " + line, line, HOST, DOUBTFUL));
    LENIENT_LINES.forEach(line -> heads.line("line " + line, line, HOST, LEFT_TO_THE_READER));
    FIELDS.forEach(heads::field);
    heads.begun();
    return heads.sheet.all();
  }

  private void host(String host, Meaning meaning) {
    line("host " + host, "POST @ HTTP/1.1", host, meaning);
  }

  private void line(String kind, String line, String host, Meaning meaning) {
    var begin = line.replace("@", smuggler.path()) + "\r\n" + host;
    sheet.add(kind, smuggler.headed(begin, "Content-Length: 0", smuggler.hidden()), meaning);
  }

  /// Behind the hidden request a third one has begun and does not end.
  private void begun() {
    var third = smuggler.post("Content-Length: 100", "a part");
    var twoHosts = "Host: y\r\nContent-Length: 0";
    sheet.post("host, another one begun", twoHosts, smuggler.hidden() + third, DOUBTFUL);
  }

  private void field(String field) {
    var fields = field + "\r\nContent-Length: 0";
    sheet.post("field " + field, fields, smuggler.hidden(), LEFT_TO_THE_READER);
  }
}
