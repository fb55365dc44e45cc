package org.gonghui.corpus;

import static org.gonghui.corpus.OddFraming.Meaning.BROKEN_BODY;
import static org.gonghui.corpus.OddFraming.Meaning.LEFT_TO_THE_READER;
import static org.gonghui.corpus.OddFraming.Meaning.TWO;

import java.util.List;
import org.gonghui.corpus.OddFraming.Meaning;

/// Bodies in chunks (RFC 9112, 7.1) that a lenient reader ends elsewhere than a strict one.
final class Chunks {
  private static final String CHUNKED = "Transfer-Encoding: chunked";

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

  private final Smuggler smuggler;
  private final Sheet sheet;

  private Chunks(Smuggler smuggler) {
    this.smuggler = smuggler;
    this.sheet = new Sheet(smuggler);
  }

  static List<OddFraming> of(Smuggler smuggler) {
    var chunks = new Chunks(smuggler);
    PLAIN.forEach(body -> chunks.before(body, TWO));
    LENIENT.forEach(body -> chunks.before(body, LEFT_TO_THE_READER));
    BROKEN.forEach(body -> chunks.before(body, BROKEN_BODY));
    List.of("\n", "\r", "\u000b").forEach(chunks::around);
    return chunks.sheet.all();
  }

  /// The hidden request behind a body.
  private void before(String body, Meaning meaning) {
    var kind = "chunks " + body.substring(0, Math.min(40, body.length()));
    sheet.post(kind, CHUNKED, body + smuggler.hidden(), meaning);
  }

  /// An extension with an end of a line in which one reader sees the end of the size, the other the hidden request as data.
  private void around(String end) {
    var hidden = smuggler.hidden();
    var size = "%x".formatted(hidden.length() + 5);
    var body = "2;" + end + "xx\r\n" + size + "\r\n0\r\n\r\n" + hidden + "\r\n0\r\n\r\n";
    sheet.post("chunk extension", CHUNKED, body, LEFT_TO_THE_READER);
  }
}
