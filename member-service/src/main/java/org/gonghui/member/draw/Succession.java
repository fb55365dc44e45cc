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

  /// The next rank takes a seat of this share: of who is entitled to it, and where nobody entitled is left and it spills over, of
  /// all. Any may have an open one.
  ///
  /// @param share that the ticket comes from
  /// @return the entry; empty where the seat stays free
  Optional<UUID> follow(UUID item, int share) {
    return seated(item, share, share)
        .or(() -> spillsOver(item, share) ? seated(item, 0, share) : Optional.empty());
  }

  private boolean spillsOver(UUID item, int share) {
    return share > 0 && seats.shares(item).get(share).spillsOver();
  }

  /// @param audience the share whose entitled may have it, 0 for all
  private Optional<UUID> seated(UUID item, int audience, int share) {
    var next = winners.next(item, audience).map(EntryRows.Ranked::id);
    next.ifPresent(entry -> {
      var place = seats.places(item) + 1;
      seats.seat(item, List.of(new Seated(place, entry, audience, share, true, true)));
    });
    return next;
  }
}
