package org.gonghui.corpus;

import java.util.List;

/// Requests of HTTP/2 that RFC 9113, 8.1.1 to 8.3, calls malformed, since HTTP/1.1 would frame them anew; and a few that
/// look like them and are in order.
public final class Streams {
  private Streams() {}

  public static List<Stream> of(Bearer bearer) {
    return java.util.stream.Stream.of(StreamFields.of(bearer), StreamLines.of(bearer))
        .flatMap(List::stream)
        .toList();
  }
}
