package org.gonghui.member.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

  /// Hours are told by a rule, not by the database: of places of which some are closed so many are looked at for a page.
  @Transactional
  Slice<FoundStation, Spot> find(Search search, Keyset<Spot> keyset) {
    var dayEnd = day.startOf(day.of(search.moment()).plusDays(1));
    return keyset.sift(
        (after, most) -> places.find(search, dayEnd, after, most),
        search.mustBeOpen() ? config.lookedAt() : 0,
        search::takes,
        FoundStation::spot);
  }
}
