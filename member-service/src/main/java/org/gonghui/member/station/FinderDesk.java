package org.gonghui.member.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.station.NearbyPlaces.Nearby;

/// The finder that everybody may use (M7, M11).
@ApplicationScoped
class FinderDesk {
  private static final int BATCH = 200;

  private final NearbyPlaces places;
  private final Stations stations;
  private final BusinessDay day;

  FinderDesk(NearbyPlaces places, Stations stations, BusinessDay day) {
    this.places = places;
    this.stations = stations;
    this.day = day;
  }

  @Transactional
  Slice<FoundStation, Spot> find(Search search, Keyset<Spot> keyset) {
    return keyset.read(
        (after, most) -> read(search, after, most),
        () -> read(search, Spot.FIRST, Integer.MAX_VALUE).size(),
        FoundStation::spot);
  }

  /// Hours are read by a rule, not by the database: of places that are closed the next ones are looked at.
  private List<FoundStation> read(Search search, Spot from, int most) {
    var dayEnd = day.startOf(day.of(search.moment()).plusDays(1));
    var found = new ArrayList<FoundStation>();
    var after = from;
    List<Nearby> batch;
    do {
      batch = places.find(search, dayEnd, after, BATCH);
      described(batch, search.moment())
          .filter(search::takes)
          .limit(most - (long) found.size())
          .forEach(found::add);
      after = batch.isEmpty() ? after : batch.getLast().spot();
    } while (batch.size() == BATCH && found.size() < most);
    return found;
  }

  /// One that was closed since is left out.
  private Stream<FoundStation> described(List<Nearby> nearby, Instant moment) {
    var open = stations.open(nearby.stream().map(Nearby::station).collect(Collectors.toSet()));
    return nearby.stream()
        .flatMap(each ->
            Optional.ofNullable(open.get(each.station())).stream()
                .map(station -> station.found(each, moment)));
  }
}
