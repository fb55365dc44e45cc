package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.member.draw.SeatRows.Seated;

/// Who follows when a seat is given up, or cannot be given: the next rank among those who may have it. Within a transaction that
/// has locked the draw.
@ApplicationScoped
class Succession {
  private final SeatRows seats;
  private final WinnerRows winners;

  Succession(SeatRows seats, WinnerRows winners) {
    this.seats = seats;
    this.winners = winners;
  }

  /// The next rank takes a seat: of who is entitled to the share, or of all where it is open, or spills over and nobody
  /// entitled is left.
  ///
  /// @param audience the share whose entitled come first, 0 for all
  /// @param share that the ticket comes from
  /// @return the entry; empty where the seat stays free
  Optional<UUID> follow(UUID item, int audience, int share) {
    return seated(item, audience, share)
        .or(() -> spillsOver(item, audience) ? seated(item, 0, share) : Optional.empty());
  }

  private boolean spillsOver(UUID item, int audience) {
    return audience > 0 && seats.shares(item).get(audience).spillsOver();
  }

  private Optional<UUID> seated(UUID item, int audience, int share) {
    var next = winners.next(item, audience).map(EntryRows.Ranked::id);
    next.ifPresent(entry -> {
      var place = seats.places(item) + 1;
      seats.seat(item, List.of(new Seated(place, entry, audience, share, true, true)));
    });
    return next;
  }
}
