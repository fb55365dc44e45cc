package org.gonghui.corpus;

import java.util.List;
import java.util.stream.Stream;

/// Every request with odd framing.
public final class Framings {
  private Framings() {}

  public static List<Framing> of(Bearer bearer) {
    return Stream.of(
            Lengths.of(bearer),
            Unread.of(bearer),
            Chunks.of(bearer),
            Heads.of(bearer),
            LineEnds.of(bearer),
            Protocols.of(bearer))
        .flatMap(List::stream)
        .toList();
  }
}
