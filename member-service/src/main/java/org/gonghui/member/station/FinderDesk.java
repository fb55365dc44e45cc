package org.gonghui.member.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.time.BusinessDay;

/// The finder that everybody may use (M7, M11).
@ApplicationScoped
class FinderDesk {
  private final NearbyPlaces places;
  private final StationConfig config;
  private final BusinessDay day;

  FinderDesk(NearbyPlaces places, StationConfig config, BusinessDay day) {
    this.places = places;
    this.config = config;
    this.day = day;
  }

  /// Nobody is told how many there are: hours are read by a rule, not by the database, so that it would have to read all.
  @Transactional
  Slice<FoundStation, Spot> find(Search search, Keyset<Spot> keyset) {
    return keyset.read(
        (after, most) -> read(search, after, most),
        () -> {
          throw new IllegalStateException("the resource lets nobody count");
        },
        FoundStation::spot);
  }

  /// Of places that are closed the next ones are looked at, so many for a page.
  private List<FoundStation> read(Search search, Spot after, int most) {
    var dayEnd = day.startOf(day.of(search.moment()).plusDays(1));
    var looked = search.mustBeOpen() ? Math.max(most, config.lookedAt()) : most;
    return places.find(search, dayEnd, after, looked).stream()
        .filter(search::takes)
        .limit(most)
        .toList();
  }
}
