package org.gonghui.member.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// Where open stations are, the nearest first: those that stay at their address, mobile ones at each stop of the day.
@ApplicationScoped
class NearbyPlaces {
  private static final String BOX =
      " %1$s.latitude between :south and :north and %1$s.longitude between :west and :east";

  private static final String FIND =
      """
      with place as (
        select s.id, cast(0 as bigint) as starts, null as starts_at, null as ends_at, s.address as place,
          s.latitude, s.longitude
        from station s
        where s.state = 'OPEN' and s.kind <> 'MOBILE_STATION' and %s
        union all
        select t.station_id, cast(floor(extract(epoch from t.starts_at)) as bigint), t.starts_at, t.ends_at, t.place,
          t.latitude, t.longitude
        from station_stop t
        where t.ends_at > :moment and t.starts_at < :dayEnd and %s
      ), near as (
        select p.id, p.starts, p.starts_at, p.ends_at, p.place, p.latitude, p.longitude,
          cast(round(metres_between(:latitude, :longitude, p.latitude, p.longitude)) as integer) as metres
        from place p
      )
      select n.id, n.starts_at, n.ends_at, n.place, n.latitude, n.longitude, n.metres,
        s.kind, s.name, s.division_code, array_to_string(s.services, ',') as services, s.hours
      from near n join station s on s.id = n.id
      where n.metres <= :within and s.state = 'OPEN'
        and (cast(:kind as text) is null or s.kind = :kind)
        and (cast(:service as text) is null or :service = any (s.services))
        and (n.metres, n.id, n.starts) > (:afterMetres, :afterStation, :afterStart)
      order by n.metres, n.id, n.starts
      """
          .formatted(BOX.formatted("s"), BOX.formatted("t"));

  private final Session session;
  private final HoursColumn hours;

  NearbyPlaces(Session session, HoursColumn hours) {
    this.session = session;
    this.hours = hours;
  }

  /// @param dayEnd stops that begin later are of another day
  /// @return up to so many, open at the moment or not
  List<FoundStation> find(Search search, Instant dayEnd, Spot after, int most) {
    var box = search.near().box();
    var kind = search.kind();
    return session
        .createNativeQuery(FIND, Tuple.class)
        .setParameter("south", box.south())
        .setParameter("north", box.north())
        .setParameter("west", box.west())
        .setParameter("east", box.east())
        .setParameter("latitude", search.near().position().latitude())
        .setParameter("longitude", search.near().position().longitude())
        .setParameter("within", search.near().within())
        .setParameter("moment", search.moment())
        .setParameter("dayEnd", dayEnd)
        .setParameter("kind", kind == null ? null : kind.name())
        .setParameter("service", search.service())
        .setParameter("afterMetres", after.metres())
        .setParameter("afterStation", after.station())
        .setParameter("afterStart", after.startsAt())
        .setMaxResults(most)
        .getResultStream()
        .map(row -> found(row, search.moment()))
        .toList();
  }

  private FoundStation found(Tuple row, Instant moment) {
    var place = row.get("place", String.class);
    var position =
        new Position(row.get("latitude", Double.class), row.get("longitude", Double.class));
    var stop = stop(row, place, position);
    var weekly = hours.convertToEntityAttribute(row.get("hours", String.class));
    var isOpen =
        stop.map(each -> each.isUnderWayAt(moment)).orElseGet(() -> weekly.isOpenAt(moment));
    var until = stop.map(Stop::endsAt).or(() -> weekly.openUntil(moment));
    return new FoundStation(
        row.get("id", UUID.class),
        StationKind.valueOf(row.get("kind", String.class)),
        row.get("name", String.class),
        place,
        row.get("division_code", String.class),
        position,
        row.get("metres", Integer.class),
        services(row.get("services", String.class)),
        weekly,
        isOpen,
        isOpen ? until.orElse(null) : null,
        stop.orElse(null));
  }

  private static Optional<Stop> stop(Tuple row, String place, Position position) {
    return Optional.ofNullable(row.get("starts_at", Instant.class))
        .map(from -> new Stop(from, row.get("ends_at", Instant.class), place, position));
  }

  private static List<String> services(String codes) {
    return codes.isEmpty() ? List.of() : List.of(codes.split(",", -1));
  }
}
