package org.gonghui.corpus;

import static org.gonghui.corpus.OddFraming.Meaning.DOUBTFUL;
import static org.gonghui.corpus.OddFraming.Meaning.ONE;

import java.util.List;

/// Pseudo-fields that would write more than their part of a request line, or say it twice (RFC 9113, 8.3). `@` stands for
/// the path, `!` for the hidden request.
final class StreamLines {
  private static final List<String> PATHS =
      Table.lines(
          """
          {}
          *
          x
          @ HTTP/1.1
          @ HTTP/1.1⏎X: y
          @ HTTP/1.1⏎Host: x⏎⏎!X: y
          @⏎
          @{0a}
          @{09}
          @{00}
          {20}@
          @#x
          @\\..
          @/..
          @%2f
          @;x=y
          @//
          http://x@
          //x@
          @?x=y z
          @?⏎X: y
          @?x={01}
          """);

  private static final List<String> METHODS =
      Table.lines(
          """
          {}
          POST{20}
          {20}POST
          POST @ HTTP/1.1
          POST @ HTTP/1.1⏎X:
          POST @ HTTP/1.1⏎Host: x⏎⏎!
          POST⏎
          POST{0a}
          POST{00}
          PO{09}ST
          post
          X
          CONNECT
          TRACE
          PRI
          """);

  private static final List<String> AUTHORITIES =
      Table.lines(
          """
          {}
          x y
          x/y
          x?y
          x#y
          u§x
          x:y
          x⏎X: y
          x{0a}X: y
          x{00}
          x"
          x\\y
          x⏎⏎!
          """);

  private static final List<String> SCHEMES =
      Table.lines(
          """
          {}
          http://x/?
          http;for=9.9.9.9
          ws
          http⏎X: y
          http{20}
          HTTP{00}
          """);

  private final Smuggler smuggler;
  private final Sketch sketch;

  private StreamLines(Smuggler smuggler) {
    this.smuggler = smuggler;
    this.sketch = new Sketch(smuggler);
  }

  static List<OddStream> of(Smuggler smuggler) {
    var lines = new StreamLines(smuggler);
    lines.other(":path", PATHS);
    lines.other(":method", METHODS);
    lines.other(":authority", AUTHORITIES);
    lines.other(":scheme", SCHEMES);
    lines.twice();
    lines.more();
    return lines.sketch.all();
  }

  private void other(String name, List<String> values) {
    values.forEach(value -> sketch.instead(name, DOUBTFUL, meant(value)));
    sketch.instead(name, DOUBTFUL);
  }

  private String meant(String value) {
    return value.replace("@", smuggler.path()).replace("§", "@").replace("!", smuggler.hidden());
  }

  private void twice() {
    sketch.instead(":path", DOUBTFUL, smuggler.path(), smuggler.hiddenPath());
    sketch.instead(":method", DOUBTFUL, "POST", Smuggler.HIDDEN_METHOD);
    sketch.instead(":authority", DOUBTFUL, "x", "y");
    sketch.instead(":scheme", DOUBTFUL, "http", "https");
    sketch.with("host", "y", "", DOUBTFUL);
    sketch.with("host", "x\r\nX: y", "", DOUBTFUL);
    sketch.with("host", "x", "", ONE);
  }

  private void more() {
    sketch.with(":x", "y", "", DOUBTFUL);
    sketch.with(":status", "200", "", DOUBTFUL);
    sketch.with(":protocol", "websocket", "", DOUBTFUL);
    sketch.with(":path ", smuggler.hiddenPath(), "", DOUBTFUL);
    sketch.with(":Path", smuggler.hiddenPath(), "", DOUBTFUL);
  }
}
