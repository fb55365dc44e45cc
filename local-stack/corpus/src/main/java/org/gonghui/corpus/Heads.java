package org.gonghui.corpus;

import static org.gonghui.corpus.Framing.Meaning.DOUBTFUL;
import static org.gonghui.corpus.Framing.Meaning.LEFT_TO_THE_READER;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.corpus.Framing.Meaning;

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

  private final Bearer bearer;
  private final List<Framing> all = new ArrayList<>();

  private Heads(Bearer bearer) {
    this.bearer = bearer;
  }

  static List<Framing> of(Bearer bearer) {
    var heads = new Heads(bearer);
    // what a name may hold, though nobody's does (RFC 3986, 3.2.2)
    for (var host : List.of("x,y", "x;y=z", "x!", "%20", "[::1]")) {
      heads.line("host " + host, "POST @ HTTP/1.1", "Host: " + host + "\r\n", LEFT_TO_THE_READER);
    }
    HOSTS.forEach(host -> heads.line("host " + host, "POST @ HTTP/1.1", host, DOUBTFUL));
    DOUBTFUL_LINES.forEach(line -> heads.line("line " + line, line, "Host: x\r\n", DOUBTFUL));
    LENIENT_LINES.forEach(
        line -> heads.line("line " + line, line, "Host: x\r\n", LEFT_TO_THE_READER));
    FIELDS.forEach(heads::field);
    return heads.all;
  }

  private void line(String kind, String line, String host, Meaning meaning) {
    var begin = line.replace("@", bearer.path()) + "\r\n" + host;
    all.add(new Framing(kind, bearer.headed(begin, "Content-Length: 0", bearer.hidden()), meaning));
  }

  private void field(String field) {
    all.add(
        new Framing(
            "field " + field,
            bearer.post(field + "\r\nContent-Length: 0", bearer.hidden()),
            LEFT_TO_THE_READER));
  }
}
