package org.gonghui.member.meal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.hibernate.Session;

/// Days of meals, of one station.
@ApplicationScoped
class MealDays implements PanacheRepositoryBase<MealDay, UUID> {
  private static final String LOWEST_FREE =
      """
      select n from generate_series(1, (select portions from meal_day where id = :day)) n
      where not exists (select 1 from meal m where m.day_id = :day and m.number = n and m.state <> 'CANCELLED')
      order by n limit 1
      """;

  private static final String END =
      """
      update meal_day d set booked = m.fetched, portions = m.fetched, version = version + 1
      from (
        select e.id, (select count(*) from meal where day_id = e.id and state <> 'CANCELLED') as fetched
        from meal_day e where e.station_id = :station and e.day >= :from) m
      where d.id = m.id
      """;

  /// Nothing is offered from this day on but what was fetched on it.
  void end(UUID station, LocalDate from) {
    getEntityManager()
        .unwrap(Session.class)
        .createNativeMutationQuery(END)
        .setParameter("station", station)
        .setParameter("from", from)
        .executeUpdate();
  }

  Slice<MealDay, LocalDate> list(UUID station, LocalDate from, Keyset<LocalDate> keyset) {
    return keyset.read(
        after ->
            getEntityManager()
                .unwrap(Session.class)
                .createSelectionQuery(
                    "from MealDay d where d.stationId = :station and d.day >= :from and d.day > :after order by d.day",
                    MealDay.class)
                .setParameter("station", station)
                .setParameter("from", from)
                .setParameter("after", after),
        MealDay::day);
  }

  /// Locked until the transaction ends: copies of the service take turns.
  Optional<MealDay> locked(UUID station, LocalDate day) {
    return find("stationId = ?1 and day = ?2", station, day)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /// The lowest number that nobody has. A number that was given back is given again.
  int lowestFree(MealDay day) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(LOWEST_FREE, Integer.class)
        .setParameter("day", day.id())
        .getSingleResult();
  }
}
