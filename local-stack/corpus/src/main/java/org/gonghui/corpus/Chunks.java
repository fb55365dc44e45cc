package org.gonghui.corpus;

import static org.gonghui.corpus.Framing.Meaning.BROKEN_BODY;
import static org.gonghui.corpus.Framing.Meaning.LEFT_TO_THE_READER;
import static org.gonghui.corpus.Framing.Meaning.TWO;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.corpus.Framing.Meaning;

/// Bodies in chunks (RFC 9112, 7.1) that a lenient reader ends elsewhere than a strict one.
final class Chunks {

  /// Bodies that end where everybody sees it: sizes with zeros, extensions, trailers.
  private static final List<String> PLAIN =
      Table.lines(
          """
          5⏎hello⏎0⏎⏎
          00000005⏎hello⏎000⏎⏎
          a⏎hellohello⏎0⏎⏎
          A⏎hellohello⏎0⏎⏎
          5;x=y⏎hello⏎0;x⏎⏎
          5;x="y"⏎hello⏎0⏎⏎
          5⏎hello⏎0⏎X-Trailer: 1⏎⏎
          """);

  /// What readers have taken in two ways: bare line feeds, blanks and line feeds in extensions, trailers that frame.
  private static final List<String> LENIENT =
      Table.lines(
          """
          5 ⏎hello⏎0⏎⏎
          5 ;x=y⏎hello⏎0⏎⏎
          5;⏎hello⏎0⏎⏎
          5;x="\\""⏎hello⏎0⏎⏎
          5;x="y⏎hello⏎0⏎⏎
          5⏎hello⏎0⏎Content-Length: 5⏎⏎
          5⏎hello⏎0⏎Transfer-Encoding: chunked⏎⏎
          5⏎hello⏎0⏎Host: y⏎⏎
          5⏎hello⏎0⏎X: y⏎ z⏎⏎
          5⏎hello⏎0{0a}⏎
          5⏎hello⏎0⏎{0a}
          5⏎hello{0a}0⏎⏎
          5{0a}hello⏎0⏎⏎
          5;x{0a}hello⏎0⏎⏎
          5;x{0d}hello⏎0⏎⏎
          5;{00}⏎hello⏎0⏎⏎
          {20}5⏎hello⏎0⏎⏎
          ⏎5⏎hello⏎0⏎⏎
          5⏎hello⏎0⏎X⏎⏎
          5⏎hello⏎0⏎: x⏎⏎
          5⏎hello⏎0⏎X : y⏎⏎
          """);

  /// Bodies that are none.
  private static final List<String> BROKEN =
      Table.lines(
          """
          0x5⏎hello⏎0⏎⏎
          +5⏎hello⏎0⏎⏎
          -1⏎hello⏎0⏎⏎
          5_0⏎hello⏎0⏎⏎
          5.⏎hello⏎0⏎⏎
          5,⏎hello⏎0⏎⏎
          g⏎hello⏎0⏎⏎
          5 5⏎hello⏎0⏎⏎
          5{00}⏎hello⏎0⏎⏎
          ;x⏎hello⏎0⏎⏎
          {b2}⏎hello⏎0⏎⏎
          5{0d}hello⏎0⏎⏎
          5⏎helloXX0⏎⏎
          5⏎hello0⏎⏎
          4⏎hello⏎0⏎⏎
          FFFFFFFFFFFFFFFFF⏎hello⏎0⏎⏎
          10000000000000005⏎hello⏎0⏎⏎
          8000000000000000⏎hello⏎0⏎⏎
          """);

  private Chunks() {}

  static List<Framing> of(Bearer bearer) {
    var all = new ArrayList<Framing>();
    add(all, bearer, PLAIN, TWO);
    add(all, bearer, LENIENT, LEFT_TO_THE_READER);
    add(all, bearer, BROKEN, BROKEN_BODY);
    // an extension with a line feed in which one reader sees the end of the size, the other the
    // hidden request as data
    var hidden = bearer.hidden();
    for (var end : List.of("\n", "\r", "\u000b")) {
      all.add(
          new Framing(
              "chunk extension",
              bearer.post(
                  "Transfer-Encoding: chunked",
                  "2;"
                      + end
                      + "xx\r\n%x\r\n0\r\n\r\n%s\r\n0\r\n\r\n"
                          .formatted(hidden.length() + 5, hidden)),
              LEFT_TO_THE_READER));
    }
    return all;
  }

  private static void add(List<Framing> all, Bearer bearer, List<String> bodies, Meaning meaning) {
    for (var body : bodies) {
      var octets = bearer.post("Transfer-Encoding: chunked", body + bearer.hidden());
      all.add(
          new Framing("chunks " + body.substring(0, Math.min(40, body.length())), octets, meaning));
    }
  }
}
