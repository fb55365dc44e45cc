package org.gonghui.corpus;

import static org.gonghui.corpus.Framing.Meaning.LEFT_TO_THE_READER;

import java.util.ArrayList;
import java.util.List;

/// Lines that end in other ways than with CR and LF (RFC 9112, 2.2).
final class LineEnds {
  private final Bearer bearer;
  private final List<Framing> all = new ArrayList<>();

  private LineEnds(Bearer bearer) {
    this.bearer = bearer;
  }

  static List<Framing> of(Bearer bearer) {
    var ends = new LineEnds(bearer);
    ends.bare();
    ends.hiding();
    return ends.all;
  }

  private void bare() {
    var head = bearer.post("Content-Length: 0", "");
    all.add(
        new Framing(
            "bare LF everywhere",
            head.replace("\r\n", "\n") + bearer.hidden(),
            LEFT_TO_THE_READER));
    all.add(
        new Framing(
            "bare LF after the line",
            head.replaceFirst("\r\n", "\n") + bearer.hidden(),
            LEFT_TO_THE_READER));
    all.add(
        new Framing(
            "bare LF at the end",
            head.substring(0, head.length() - 2) + "\n" + bearer.hidden(),
            LEFT_TO_THE_READER));
    all.add(
        new Framing(
            "bare CR everywhere",
            head.replace("\r\n", "\r") + bearer.hidden(),
            LEFT_TO_THE_READER));
  }

  /// What stands behind such an end is a line of its own to one reader.
  private void hiding() {
    for (var hiding : List.of("\n", "\n\n", "\r", "\r\r", "\n\r\n", "\u0085")) {
      var hidden = "X: y" + hiding + "Content-Length: 5\r\nContent-Length: 0";
      all.add(
          new Framing(
              "a length behind a line end",
              bearer.post(hidden, bearer.hidden()),
              LEFT_TO_THE_READER));
      var coding = "X: y" + hiding + "Transfer-Encoding: chunked\r\nContent-Length: 0";
      all.add(
          new Framing(
              "a coding behind a line end",
              bearer.post(coding, bearer.hidden()),
              LEFT_TO_THE_READER));
      var request = "X: y" + hiding + hiding + bearer.hidden() + "X: y\r\nContent-Length: 0";
      all.add(
          new Framing("a request behind a line end", bearer.post(request, ""), LEFT_TO_THE_READER));
    }
  }
}
