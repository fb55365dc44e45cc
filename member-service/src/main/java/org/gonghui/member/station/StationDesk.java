package org.gonghui.member.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.organization.OrganizationDesk;

/// Use cases of officers who run stations (M7, M11).
@ApplicationScoped
public class StationDesk {
  private final Stations stations;
  private final MissingHomes homes;
  private final StationJudgement judgement;
  private final OrganizationDesk organizations;
  private final StationConfig config;
  private final Event<StationClosed> closings;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  StationDesk(
      Stations stations,
      MissingHomes homes,
      StationJudgement judgement,
      OrganizationDesk organizations,
      StationConfig config,
      Event<StationClosed> closings,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.stations = stations;
    this.homes = homes;
    this.judgement = judgement;
    this.organizations = organizations;
    this.config = config;
    this.closings = closings;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Station add(StationBody body) {
    judgement.judge(body);
    var station = new Station(ids.next(), body, clock.instant());
    stations.persistAndFlush(station);
    audit.record("STATION_ADDED", station.id());
    return station;
  }

  /// @param amend gives the new description once the station was found in scope; checks the precondition too
  @Transactional
  Station change(UUID id, Function<Station, StationBody> amend) {
    return change(
        id,
        station -> {
          var body = amend.apply(station);
          judgement.judge(body);
          station.amend(body);
        },
        "STATION_CHANGED");
  }

  @Transactional
  Station arrange(UUID id, TimetableBody timetable) {
    return change(
        id, station -> station.arrange(timetable.inOrder()), "STATION_TIMETABLE_REPLACED");
  }

  @Transactional
  Station close(UUID id) {
    var station = change(id, Station::close, "STATION_CLOSED");
    closings.fire(new StationClosed(id));
    return station;
  }

  @Transactional
  Station get(UUID id) {
    return stations.find(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<Station, UUID> list(StationFilter filter, Keyset<UUID> keyset) {
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    return stations.list(filter, caller.organizations(), keyset);
  }

  /// Firms in the caller's scope that are to have a Workers' Home and have none.
  @Transactional
  Slice<MissingHome, UUID> missingHomes(Keyset<UUID> keyset) {
    return homes.list(config.workersHomeFrom(), caller.organizations(), keyset);
  }

  /// Whether the station is one of the caller's: an officer's by scope, a merchant's who works for its union, for one above it, for one
  /// below it, or for all.
  @Transactional
  public boolean isMine(UUID id) {
    return caller.has(Roles.OFFICER)
        ? stations.find(id, caller.organizations()).isPresent()
        : caller.partner().filter(partner -> stations.isServedBy(id, partner)).isPresent();
  }

  /// Nobody closes the station until the transaction ends, nor changes it.
  ///
  /// @return whether it offers the service
  /// @throws Refusal 404 where it is none of the caller's, 409 once it is closed
  @Transactional
  public boolean holdMine(UUID id, String service) {
    var station = stations.locked(id, caller.organizations()).orElseThrow(Refusal::notFound);
    station.requireOpen();
    return station.offers(service);
  }

  /// @throws Refusal 404 unless everybody finds the station
  @Transactional
  public void requireFound(UUID id) {
    if (!stations.isOpen(id)) {
      throw Refusal.notFound();
    }
  }

  /// As [#holdMine], of any station; many hold one at once.
  ///
  /// @throws Refusal 404 where there is none, 409 once it is closed
  @Transactional
  public boolean hold(UUID id, String service) {
    var station = stations.held(id).orElseThrow(Refusal::notFound);
    station.requireOpen();
    return station.offers(service);
  }

  private Station change(UUID id, Consumer<Station> step, String action) {
    var station = stations.locked(id, caller.organizations()).orElseThrow(Refusal::notFound);
    step.accept(station);
    stations.flush();
    audit.record(action, id);
    return station;
  }
}
