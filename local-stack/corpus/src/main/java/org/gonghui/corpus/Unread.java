package org.gonghui.corpus;

import static org.gonghui.corpus.Framing.Meaning.LEFT_TO_THE_READER;
import static org.gonghui.corpus.Framing.Meaning.ONE;

import java.util.ArrayList;
import java.util.List;
import org.gonghui.corpus.Framing.Meaning;

/// Bodies that some reader does not expect ("CL.0", "0.CL", "TE.0"): it takes the hidden request for the next one.
final class Unread {
  private static final String CHUNKED = "Transfer-Encoding: chunked";

  private final Bearer bearer;
  private final List<Framing> all = new ArrayList<>();

  private Unread(Bearer bearer) {
    this.bearer = bearer;
  }

  static List<Framing> of(Bearer bearer) {
    var unread = new Unread(bearer);
    unread.taken();
    unread.asked();
    unread.named();
    return unread.all;
  }

  private void add(String kind, String octets, Meaning meaning) {
    all.add(new Framing(kind, octets, meaning));
  }

  private String length() {
    return "Content-Length: " + bearer.hidden().length();
  }

  private void taken() {
    var kept = "Connection: keep-alive\r\n";
    add("CL.0", bearer.post(length(), bearer.hidden()), ONE);
    add("CL.0, kept", bearer.post(kept + length(), bearer.hidden()), ONE);
    add("CL.0 of a GET", bearer.get(length(), bearer.hidden()), ONE);
    add("TE.0", bearer.post(CHUNKED, bearer.hiddenInChunk()), ONE);
    add("TE.0, kept", bearer.post(kept + CHUNKED, bearer.hiddenInChunk()), ONE);
    add("TE.0 of a GET", bearer.get(CHUNKED, bearer.hiddenInChunk()), ONE);
  }

  /// A body announced by who asks before sending it, and sent at once.
  private void asked() {
    for (var expect :
        List.of("100-continue", "100-Continue", "x", "100-continue, x", "y 100-continue")) {
      var field = "Expect: " + expect + "\r\n";
      add("0.CL " + field, bearer.post(field + length(), bearer.hidden()), LEFT_TO_THE_READER);
      add(
          "0.TE " + field,
          bearer.post(field + CHUNKED, bearer.hiddenInChunk()),
          LEFT_TO_THE_READER);
    }
  }

  /// What frames the body named among the fields that end at the next reader.
  private void named() {
    for (var name : List.of("%s", "close, %s", "keep-alive, %s")) {
      var length = "Connection: " + name.formatted("Content-Length") + "\r\n" + length();
      add("CL.0 " + length, bearer.post(length, bearer.hidden()), LEFT_TO_THE_READER);
      var coding = "Connection: " + name.formatted("Transfer-Encoding") + "\r\n" + CHUNKED;
      add("TE.0 " + coding, bearer.post(coding, bearer.hiddenInChunk()), LEFT_TO_THE_READER);
    }
  }
}
