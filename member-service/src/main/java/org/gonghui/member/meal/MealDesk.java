package org.gonghui.member.meal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.membership.MembershipState;
import org.gonghui.member.station.StationDesk;

/// Use cases of members who book meals (M11).
@ApplicationScoped
class MealDesk {
  private final MealDays days;
  private final Meals meals;
  private final MealCodes codes;
  private final StationDesk stations;
  private final LoginDesk logins;
  private final MembershipDesk memberships;
  private final MealConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  MealDesk(
      MealDays days,
      Meals meals,
      MealCodes codes,
      StationDesk stations,
      LoginDesk logins,
      MembershipDesk memberships,
      MealConfig config,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.days = days;
    this.meals = meals;
    this.codes = codes;
    this.stations = stations;
    this.logins = logins;
    this.memberships = memberships;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  /// @throws Refusal 422 `NOT_AN_OUTDOOR_WORKER`; 404 where no meals are offered; 409 `MEAL_ALREADY_BOOKED`, `MEAL_DAY_OVER`,
  ///     `NO_MEALS_LEFT` or once the station is closed
  @Transactional
  MealView book(UUID station, LocalDate date) {
    var me = logins.me();
    requireOutdoorWorker(me);
    if (!stations.hold(station, config.stationService())) {
      throw Refusal.notFound();
    }
    var offered = days.locked(station, date).orElseThrow(Refusal::notFound);
    if (meals.ofDay(me, offered).isPresent()) {
      throw new Refusal(MemberProblem.MEAL_ALREADY_BOOKED);
    }
    var now = clock.instant();
    offered.book(day.of(now));
    var id = ids.next();
    var code = codes.next();
    var meal =
        new Meal(
            id,
            offered,
            me,
            days.lowestFree(offered),
            codes.seal(id, code),
            codes.index(code),
            now);
    meals.persistAndFlush(meal);
    audit.record("MEAL_BOOKED", id);
    return meal.view(code);
  }

  /// The days from today on for which meals are offered.
  ///
  /// @throws Refusal 404 where the station is not there, or closed
  @Transactional
  Slice<MealDay, LocalDate> days(UUID station, Keyset<LocalDate> keyset) {
    stations.requireFound(station);
    return days.list(station, day.today(), keyset);
  }

  private void requireOutdoorWorker(UUID member) {
    var works =
        memberships
            .membershipOf(member)
            .filter(facts -> facts.state() == MembershipState.ACTIVE)
            .filter(facts -> config.employmentForms().contains(facts.employmentForm()));
    if (works.isEmpty()) {
      throw new Refusal(MemberProblem.NOT_AN_OUTDOOR_WORKER);
    }
  }

  @Transactional
  MealView cancel(UUID id) {
    var me = logins.me();
    var found = meals.locked(me, id).orElseThrow(Refusal::notFound);
    var now = clock.instant();
    found.cancel(day.of(now), now);
    days.locked(found.stationId(), found.day()).orElseThrow().giveBack();
    meals.flush();
    audit.record("MEAL_CANCELLED", id);
    return found.view(null);
  }

  @Transactional
  MealView get(UUID id) {
    return shown(meals.of(logins.me(), id).orElseThrow(Refusal::notFound));
  }

  @Transactional
  Slice<MealView, UUID> list(Keyset<UUID> keyset) {
    return meals.list(logins.me(), keyset).map(this::shown);
  }

  private MealView shown(Meal meal) {
    return meal.view(meal.isAwaited(day.today()) ? codes.open(meal.id(), meal.code()) : null);
  }
}
