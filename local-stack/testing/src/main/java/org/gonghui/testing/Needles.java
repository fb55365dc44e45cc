package org.gonghui.testing;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Values that are looked for together: one walk over the bytes for all of them, however many ways there are to write each.
final class Needles {
  private static final int PAIRS_OF_BYTES = 1 << 16;
  private static final Needle[] NONE = {};

  private final Needle[][] byBeginning = new Needle[PAIRS_OF_BYTES][];
  private final int longest;

  /// @param needles of two bytes at least
  Needles(List<Needle> needles) {
    Arrays.fill(byBeginning, NONE);
    needles.stream()
        .collect(Collectors.groupingBy(needle -> pair(needle.bytes(), 0)))
        .forEach((beginning, those) -> byBeginning[beginning] = those.toArray(NONE));
    longest = needles.stream().mapToInt(needle -> needle.bytes().length).max().orElse(1);
  }

  /// Those that stand anywhere in it.
  Set<Needle> in(byte[] haystack) {
    var found = new LinkedHashSet<Needle>();
    addThoseIn(haystack, haystack.length, found);
    return found;
  }

  void addThoseIn(byte[] haystack, int length, Collection<Needle> found) {
    for (int from = 0; from < length - 1; from++) {
      for (var needle : byBeginning[pair(haystack, from)]) {
        if (needle.isAt(from, haystack, length)) {
          found.add(needle);
        }
      }
    }
  }

  /// Bytes.
  int longest() {
    return longest;
  }

  private static int pair(byte[] bytes, int at) {
    return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
  }
}
