package org.gonghui.member.draw;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.jboss.logging.Logger;

/// Works out what a round has decided, a slice per transaction, so that a draw of any size keeps little in memory and goes on
/// where it was when a copy died.
@ApplicationScoped
class DrawingDesk {
  private static final Logger LOG = Logger.getLogger(DrawingDesk.class);

  private final Draws draws;
  private final EntryRows entries;
  private final SeatRows seats;
  private final DrawConfig config;
  private final Audit audit;
  private final Clock clock;

  DrawingDesk(
      Draws draws, EntryRows entries, SeatRows seats, DrawConfig config, Audit audit, Clock clock) {
    this.draws = draws;
    this.entries = entries;
    this.seats = seats;
    this.config = config;
    this.audit = audit;
    this.clock = clock;
  }

  /// Ranks the next slice.
  @Transactional
  void rank(UUID item) {
    var draw = draws.locked(item).orElseThrow();
    if (!draw.is(DrawState.RANKING)) {
      return;
    }
    var slice = entries.unranked(item, config.slice());
    if (slice.isEmpty()) {
      draw.ranked();
    } else {
      entries.rank(slice, new Ranking(draw.beacon().orElseThrow().randomness()));
    }
  }

  /// Seats the next slice, in the order of ranks; publishes the winners when there is nobody, or no seat, left.
  @Transactional
  void seat(UUID item) {
    var draw = draws.locked(item).orElseThrow();
    if (!draw.is(DrawState.SEATING)) {
      return;
    }
    var slice = entries.ranked(item, draw.progress().seatedTo(), config.slice());
    if (!slice.isEmpty()) {
      var winners = winners(item, slice);
      if (!winners.isEmpty()) {
        seats.seat(item, winners);
      }
      draw.progress().seated(slice.getLast().rank());
    }
    if (slice.size() < config.slice()) {
      draw.drawn(clock.instant());
      audit.record("DRAW_DRAWN", item);
      LOG.infof("event=draw-drawn item=%s round=%d", item, draw.round());
    }
  }

  private List<SeatRows.Seated> winners(UUID item, List<EntryRows.Ranked> slice) {
    var free = new Seats(seats.shares(item));
    var winners = new ArrayList<SeatRows.Seated>();
    var place = seats.places(item);
    for (var entry : slice) {
      var seat = free.next(entry.share());
      if (seat.isPresent()) {
        place++;
        winners.add(winner(place, entry, seat.getAsInt()));
      }
    }
    return winners;
  }

  private static SeatRows.Seated winner(int place, EntryRows.Ranked entry, int seat) {
    var own = seat == 0 || seat == entry.share();
    return new SeatRows.Seated(place, entry.id(), seat, seat, own, false);
  }
}
