package org.gonghui.corpus;

import static org.gonghui.corpus.OddFraming.Meaning.DOUBTFUL;
import static org.gonghui.corpus.OddFraming.Meaning.LEFT_TO_THE_READER;
import static org.gonghui.corpus.OddFraming.Meaning.ONE;

import java.util.List;
import org.gonghui.corpus.OddStream.Field;

/// Fields that would frame a body of HTTP/1.1 in another way ("H2.CL", "H2.TE"), or end a line.
final class StreamFields {

  /// Lengths that are none.
  private static final List<String> NUMBERS =
      Table.words("+5 -5 0x5 5,{20}5 5,6 {} {0b}5 99999999999999999999 5{00}");

  /// Fields of one connection (RFC 9113, 8.2.2).
  private static final List<String> OF_A_CONNECTION =
      Table.lines(
          """
          transfer-encoding chunked
          transfer-encoding identity
          transfer-encoding chunked, x
          transfer-encoding xchunked
          transfer-encoding {}
          connection close
          connection content-length
          keep-alive timeout=5
          proxy-connection keep-alive
          upgrade h2c
          te chunked
          """);

  /// Ends of a line or of the head within a value (RFC 9113, 8.2.1).
  private static final List<String> VALUES =
      Table.lines(
          """
          y⏎Transfer-Encoding: chunked
          y{0a}Content-Length: 0
          y{0d}X: z
          y{00}z
          y⏎⏎@X:{20}
          y⏎
          """);

  /// Names that are none, or that are written in capitals (RFC 9113, 8.2.1).
  private static final List<String> NAMES =
      Table.lines(
          """
          X
          Content-Length
          Transfer-Encoding
          x y
          x:
          x: y⏎transfer-encoding
          transfer-encoding: chunked⏎x
          x⏎
          x{0a}
          x{00}
          {ff}
          {}
          transfer-encoding{20}
          {20}transfer-encoding
          transfer-encoding{09}
          """);

  private final Smuggler smuggler;
  private final Sketch sketch;

  private StreamFields(Smuggler smuggler) {
    this.smuggler = smuggler;
    this.sketch = new Sketch(smuggler);
  }

  static List<OddStream> of(Smuggler smuggler) {
    var fields = new StreamFields(smuggler);
    fields.lengths();
    fields.chunked();
    fields.ends();
    fields.trailers();
    return fields.sketch.all();
  }

  /// A length that is not that of the DATA (RFC 9113, 8.1.1) may be told only once the body has come.
  private void lengths() {
    var hidden = smuggler.hidden();
    var length = hidden.length();
    for (var other : new int[] {0, 5, length - 1, length + 1}) {
      sketch.with("content-length", String.valueOf(other), hidden, LEFT_TO_THE_READER);
    }
    sketch.with("content-length", "5", "", LEFT_TO_THE_READER);
    NUMBERS.forEach(number -> sketch.with("content-length", number, hidden, DOUBTFUL));
    var right = new Field("content-length", String.valueOf(length));
    sketch.with(List.of(new Field("content-length", "0"), right), hidden, List.of(), DOUBTFUL);
    sketch.with(List.of(right), hidden, List.of(), ONE);
    sketch.with(List.of(), hidden, List.of(), ONE);
  }

  private void chunked() {
    for (var field : OF_A_CONNECTION) {
      var words = field.split(" ", 2);
      sketch.with(words[0], words[1], "0\r\n\r\n" + smuggler.hidden(), DOUBTFUL);
    }
    sketch.with("te", "trailers", "", ONE);
  }

  private void ends() {
    for (var value : VALUES) {
      var octets = value.replace("@", smuggler.hidden());
      sketch.with("x", octets, "", DOUBTFUL);
      sketch.with("cookie", octets, "", DOUBTFUL);
    }
    NAMES.forEach(name -> sketch.with(name, "chunked", "0\r\n\r\n" + smuggler.hidden(), DOUBTFUL));
    sketch.with("x", " y", "", LEFT_TO_THE_READER);
    sketch.with("x", "y\t", "", LEFT_TO_THE_READER);
    var crumbs = List.of(new Field("cookie", "a=b"), new Field("cookie", "c=d"));
    sketch.with(crumbs, "", List.of(), ONE);
  }

  /// Fields behind the body, when the head is long gone (RFC 9113, 8.1).
  private void trailers() {
    for (var name :
        List.of("x", "X", "x\r\n", "content-length", "transfer-encoding", "host", ":path")) {
      var trailers = List.of(new Field(name, "0"));
      sketch.with(List.of(), "hello", trailers, LEFT_TO_THE_READER);
    }
    var injected = List.of(new Field("x", "y\r\n\r\n" + smuggler.hidden()));
    sketch.with(List.of(), "hello", injected, LEFT_TO_THE_READER);
  }
}
