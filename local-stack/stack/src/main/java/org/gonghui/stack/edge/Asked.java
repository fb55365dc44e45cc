package org.gonghui.stack.edge;

import java.util.List;
import java.util.Optional;

/// Requests that were sent.
///
/// @param count how many
/// @param wrong those that were decided otherwise than they should have been, in words
record Asked(int count, List<String> wrong) {

  static Asked one(Optional<String> wrong) {
    return new Asked(1, wrong.stream().toList());
  }

  static Asked all(List<Asked> parts) {
    return new Asked(
        parts.stream().mapToInt(Asked::count).sum(),
        parts.stream().flatMap(part -> part.wrong.stream()).toList());
  }
}
