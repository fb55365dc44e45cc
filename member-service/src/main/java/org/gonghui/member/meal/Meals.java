package org.gonghui.member.meal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sealing.Blind;

/// Meals, of one member or by the code that is shown.
@ApplicationScoped
class Meals implements PanacheRepositoryBase<Meal, UUID> {
  private static final String CANCEL_ALL =
      """
      update meal set state = 'CANCELLED', ended_at = :now, version = version + 1
      where station_id = :station and day >= :from and state = 'BOOKED'
      returning id, member_id, day
      """;

  /// A meal that somebody had booked and nobody will fetch.
  record Lost(UUID id, UUID member, LocalDate day) {}

  Optional<Meal> of(UUID member, UUID id) {
    return find("id = ?1 and memberId = ?2", id, member).firstResultOptional();
  }

  /// As [#of], locked until the transaction ends.
  Optional<Meal> locked(UUID member, UUID id) {
    return find("id = ?1 and memberId = ?2", id, member)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  Optional<Meal> ofDay(UUID member, MealDay day) {
    return find(
            "dayId = ?1 and memberId = ?2 and state <> ?3", day.id(), member, MealState.CANCELLED)
        .firstResultOptional();
  }

  /// Locked until the transaction ends: of two that fetch it at once one does.
  Optional<Meal> locked(Blind code) {
    return find("index.odd = ?1 or index.even = ?2", code.odd(), code.even())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /// @param from the first day of those whose meals nobody will fetch
  /// @return the meals that were booked
  List<Lost> cancelAll(UUID station, LocalDate from, Instant now) {
    return getSession()
        .createNativeQuery(CANCEL_ALL, Tuple.class)
        .setParameter("now", now)
        .setParameter("station", station)
        .setParameter("from", from)
        .getResultStream()
        .map(row ->
            new Lost(
                row.get("id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("day", LocalDate.class)))
        .toList();
  }

  Slice<Meal, UUID> list(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(
                    "from Meal m where m.memberId = :member and m.id > :after order by m.id",
                    Meal.class)
                .setParameter("member", member)
                .setParameter("after", after),
        Meal::id);
  }
}
