package org.gonghui.member.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;

/// Use cases of lists of stations (M7, M11).
@ApplicationScoped
public class StationListDesk {
  private final Stations stations;
  private final StationConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  StationListDesk(Stations stations, StationConfig config, Audit audit, Ids ids, Clock clock) {
    this.stations = stations;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// Codes of what a station can offer.
  public Set<String> services() {
    return Set.copyOf(config.services());
  }

  /// @param listed judged by itself
  /// @param union that runs it
  /// @return false where it has an open one of that kind and name already
  @Transactional
  public boolean add(ListedStation listed, UUID union) {
    if (stations.isOpen(listed.kind(), listed.name(), union)) {
      return false;
    }
    var station = new Station(ids.next(), listed.of(union), clock.instant());
    stations.persistAndFlush(station);
    audit.record("STATION_ADDED", station.id(), "LIST");
    return true;
  }
}
