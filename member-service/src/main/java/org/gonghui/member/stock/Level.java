package org.gonghui.member.stock;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the shares of an item hold, as it was committed last.
///
/// @param now the database's clock when it was read
/// @param firstReturn when the first ticket was cancelled that is not stock again
/// @param awaited whether somebody waits for a ticket
public record Level(
    List<ShareLeft> shares, Instant now, Optional<Instant> firstReturn, boolean awaited) {
  public Level {
    shares = List.copyOf(shares);
  }

  /// With another share of the same item, read together with this.
  Level and(Level other) {
    return new Level(
        Stream.concat(shares.stream(), other.shares.stream()).toList(), now, firstReturn, awaited);
  }
}
