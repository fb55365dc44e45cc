package org.gonghui.corpus;

import static org.gonghui.corpus.OddFraming.Meaning.LEFT_TO_THE_READER;

import java.util.List;

/// Lines that end in other ways than with CR and LF (RFC 9112, 2.2).
final class LineEnds {
  private final Smuggler smuggler;
  private final Sheet sheet;

  private LineEnds(Smuggler smuggler) {
    this.smuggler = smuggler;
    this.sheet = new Sheet(smuggler);
  }

  static List<OddFraming> of(Smuggler smuggler) {
    var ends = new LineEnds(smuggler);
    ends.bare();
    for (var end : List.of("\n", "\n\n", "\r", "\r\r", "\n\r\n", "\u0085")) {
      ends.hide(end);
    }
    return ends.sheet.all();
  }

  private void bare() {
    var head = smuggler.post("Content-Length: 0", "");
    bare("LF everywhere", head.replace("\r\n", "\n"));
    bare("LF after the line", head.replaceFirst("\r\n", "\n"));
    bare("LF at the end", head.substring(0, head.length() - 2) + "\n");
    bare("CR everywhere", head.replace("\r\n", "\r"));
  }

  private void bare(String kind, String head) {
    sheet.add("bare " + kind, head + smuggler.hidden(), LEFT_TO_THE_READER);
  }

  /// What stands behind such an end is a line of its own to one reader.
  private void hide(String end) {
    var begin = "X: y" + end;
    var hidden = smuggler.hidden();
    behind("a length", begin + "Content-Length: 5\r\nContent-Length: 0", hidden);
    behind("a coding", begin + "Transfer-Encoding: chunked\r\nContent-Length: 0", hidden);
    behind("a request", begin + end + hidden + "X: y\r\nContent-Length: 0", "");
  }

  private void behind(String what, String fields, String rest) {
    sheet.post(what + " behind a line end", fields, rest, LEFT_TO_THE_READER);
  }
}
