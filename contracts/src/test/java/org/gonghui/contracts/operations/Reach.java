package org.gonghui.contracts.operations;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Whose an operation's things are: one row of contract/reach.csv, which says what the kinds mean.
///
/// @param names what of the query or the body names a thing
/// @param own what an empty call comes to where its document does not imply it; else empty
record Reach(String operation, Kind kind, List<String> names, String own) {
  enum Kind {
    OPEN,
    LOGIN,
    ROLE,
    SELF,
    NAMED,
    THING,
    LIST,
    BODY
  }

  static List<Reach> all() {
    return House.rows("contracts/src/test/resources/contract/reach.csv", "operation")
        .map(Reach::of)
        .toList();
  }

  private static Reach of(String[] cells) {
    var names = Stream.of(cells[2].split(" ", -1)).filter(name -> !name.isEmpty()).toList();
    return new Reach(cells[0], Kind.valueOf(cells[1].toUpperCase(Locale.ROOT)), names, cells[3]);
  }
}
