package org.gonghui.corpus;

import java.util.List;
import org.gonghui.corpus.Framing.Meaning;

/// A request of HTTP/2 that would be another one, or two, once it is written down as HTTP/1.1 ("downgraded").
///
/// @param kind what is odd about it
/// @param head in the order in which it is sent, pseudo-fields too
/// @param body octets of one DATA frame; without it the head ends the stream
/// @param trailers after the body; none where it is empty
public record Stream(
    String kind, List<Field> head, String body, List<Field> trailers, Meaning meaning) {

  /// A field, or a pseudo-field whose name begins with a colon.
  public record Field(String name, String value) {}
}
