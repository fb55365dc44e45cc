package org.gonghui.member.meal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.money.Money;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.station.StationClosed;
import org.gonghui.member.station.StationDesk;

/// Use cases of stations that offer meals and hand them out (M11).
@ApplicationScoped
class CounterDesk {
  private final MealDays days;
  private final Meals meals;
  private final MealCodes codes;
  private final MealPrices prices;
  private final StationDesk stations;
  private final MealConfig config;
  private final InboxDesk inbox;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  CounterDesk(
      MealDays days,
      Meals meals,
      MealCodes codes,
      MealPrices prices,
      StationDesk stations,
      MealConfig config,
      InboxDesk inbox,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.days = days;
    this.meals = meals;
    this.codes = codes;
    this.prices = prices;
    this.stations = stations;
    this.config = config;
    this.inbox = inbox;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  /// @throws Refusal 404 where the station is none of the caller's
  @Transactional
  void requireMine(UUID station) {
    if (!stations.isMine(station)) {
      throw Refusal.notFound();
    }
  }

  /// Offers so many portions on a day; the price is the one that holds on it.
  ///
  /// @throws Refusal 409 `MEAL_DAY_OVER`, and once the station is closed; 422 `NO_MEALS_HERE`, `NO_MEAL_PRICE` of a day that was
  ///     not offered before, `FEWER_THAN_BOOKED`
  @Transactional
  MealDay offer(UUID station, LocalDate date, int portions) {
    if (!stations.holdMine(station, config.stationService())) {
      throw new Refusal(MemberProblem.NO_MEALS_HERE, config.stationService());
    }
    var offered =
        days.locked(station, date)
            .orElseGet(() -> new MealDay(ids.next(), station, date, price(date)));
    offered.offer(portions, day.today());
    days.persistAndFlush(offered);
    audit.record("MEALS_OFFERED", offered.id());
    return offered;
  }

  private Money price(LocalDate date) {
    return prices.on(date).orElseThrow(() -> new Refusal(MemberProblem.NO_MEAL_PRICE, date));
  }

  /// Nobody fetches a meal at a station that is closed for good: what was booked from today on is cancelled, who has booked it is
  /// told, and nothing more is offered.
  @Transactional
  void end(@Observes StationClosed closed) {
    var now = clock.instant();
    // meals before their days, as who gives one back: they do not wait for each other in a ring
    var cancelled = meals.cancelAll(closed.stationId(), day.of(now), now);
    days.end(closed.stationId(), day.of(now));
    audit.recordAll(
        "MEAL_CANCELLED", cancelled.stream().map(Meals.Lost::id).toList(), "STATION_CLOSED");
    inbox.tellAll(cancelled.stream().map(CounterDesk::notice).toList());
  }

  private static Message notice(Meals.Lost meal) {
    return new Message(
        meal.member(),
        Template.MEAL_STATION_CLOSED,
        Map.of("date", meal.day().toString()),
        "/v1/me/meals/" + meal.id());
  }

  /// Hands the meal of the code out, if it is one of today at a station of the caller's.
  @Transactional
  MealCheck redeem(String code) {
    var outcome =
        meals
            .locked(codes.index(code))
            .filter(meal -> stations.isMine(meal.stationId()))
            .map(meal -> MealCheck.of(meal, day.today()))
            .orElseGet(() -> new MealCheck.Refused(MealCheck.Reason.UNKNOWN));
    if (outcome instanceof MealCheck.Valid(var meal)) {
      meal.redeem(clock.instant());
      meals.flush();
      audit.record("MEAL_REDEEMED", meal.id());
    }
    return outcome;
  }
}
