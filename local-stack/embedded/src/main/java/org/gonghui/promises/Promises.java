package org.gonghui.promises;

import java.util.List;
import java.util.stream.Stream;

/// All of them, by service.
public final class Promises {
  /// An outage is no fault of an event's.
  static final Promise NONE_PUT_ASIDE =
      new Promise(
          "no event is put aside",
          "select consumer || ' put aside ' || topic || '/' || kafka_partition || '@' || kafka_offset || ': ' || cause"
              + " from dead_letter where state = 'OPEN'");

  private Promises() {}

  /// @param service such as `member`
  /// @throws IllegalArgumentException when it has no tables
  public static List<Promise> of(String service) {
    var own =
        switch (service) {
          case "member" -> PeoplePromises.OF_MEMBERS;
          case "screening" -> PeoplePromises.OF_PLACES;
          case "training" -> PeoplePromises.OF_PAPERS;
          case "assistance" ->
              Stream.concat(LedgerPromises.ALL.stream(), RightPromises.ALL.stream()).toList();
          default -> throw new IllegalArgumentException("no tables of " + service);
        };
    return Stream.concat(own.stream(), Stream.of(NONE_PUT_ASIDE)).toList();
  }
}
