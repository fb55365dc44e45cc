package org.gonghui.corpus;

import java.util.List;

/// Requests of HTTP/2 that RFC 9113, 8.1.1 to 8.3, calls malformed, since HTTP/1.1 would frame them anew; and a few that
/// look like them and are in order.
public final class OddStreams {
  private OddStreams() {}

  public static List<OddStream> of(Smuggler smuggler) {
    return java.util.stream.Stream.of(StreamFields.of(smuggler), StreamLines.of(smuggler))
        .flatMap(List::stream)
        .toList();
  }
}
