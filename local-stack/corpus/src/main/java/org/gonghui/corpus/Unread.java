package org.gonghui.corpus;

import static org.gonghui.corpus.OddFraming.Meaning.LEFT_TO_THE_READER;
import static org.gonghui.corpus.OddFraming.Meaning.ONE;

import java.util.List;
import org.gonghui.corpus.OddFraming.Meaning;

/// Bodies that some reader does not expect ("CL.0", "0.CL", "TE.0"): it takes the hidden request for the next one.
final class Unread {
  private static final String CHUNKED = "Transfer-Encoding: chunked";

  private final Smuggler smuggler;
  private final Sheet sheet;

  private Unread(Smuggler smuggler) {
    this.smuggler = smuggler;
    this.sheet = new Sheet(smuggler);
  }

  static List<OddFraming> of(Smuggler smuggler) {
    var unread = new Unread(smuggler);
    unread.taken();
    unread.asked();
    unread.named();
    return unread.sheet.all();
  }

  private String length() {
    return "Content-Length: " + smuggler.hidden().length();
  }

  private void taken() {
    for (var before : List.of("", "Connection: keep-alive\r\n")) {
      post(before, ONE);
    }
    sheet.get("CL.0 of a GET", length(), smuggler.hidden(), ONE);
    sheet.get("TE.0 of a GET", CHUNKED, smuggler.hiddenInChunk(), ONE);
  }

  /// A body announced by who asks before sending it, and sent at once.
  private void asked() {
    for (var expect :
        List.of("100-continue", "100-Continue", "x", "100-continue, x", "y 100-continue")) {
      post("Expect: " + expect + "\r\n", LEFT_TO_THE_READER);
    }
  }

  /// With a length and in a chunk.
  ///
  /// @param before fields with their lines' ends
  private void post(String before, Meaning meaning) {
    sheet.post("CL.0 " + before, before + length(), smuggler.hidden(), meaning);
    sheet.post("TE.0 " + before, before + CHUNKED, smuggler.hiddenInChunk(), meaning);
  }

  /// What frames the body named among the fields that end at the next reader.
  private void named() {
    for (var name : List.of("%s", "close, %s", "keep-alive, %s")) {
      var length = "Connection: " + name.formatted("Content-Length") + "\r\n" + length();
      sheet.post("CL.0 " + length, length, smuggler.hidden(), LEFT_TO_THE_READER);
      var coding = "Connection: " + name.formatted("Transfer-Encoding") + "\r\n" + CHUNKED;
      sheet.post("TE.0 " + coding, coding, smuggler.hiddenInChunk(), LEFT_TO_THE_READER);
    }
  }
}
