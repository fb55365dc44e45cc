package org.gonghui.corpus;

import java.util.List;
import java.util.stream.Stream;

/// Every request with odd framing.
public final class OddFramings {
  private OddFramings() {}

  public static List<OddFraming> of(Smuggler smuggler) {
    return Stream.of(
            Lengths.of(smuggler),
            Unread.of(smuggler),
            Chunks.of(smuggler),
            Heads.of(smuggler),
            LineEnds.of(smuggler),
            Protocols.of(smuggler))
        .flatMap(List::stream)
        .toList();
  }
}
