package org.gonghui.member.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sealing.Blind;
import org.gonghui.kit.sql.EntityRows;
import org.jspecify.annotations.Nullable;

/// Registrations: a member's own, those of an activity, or by the code that was shown at its door.
@ApplicationScoped
class Registrations implements PanacheRepositoryBase<Registration, UUID> {

  /// Who may not come any more keeps their place in the line, and is passed over.
  private static final String FIRST =
      """
      select {r.*} from activity_registration r
      where r.activity_id = :activity and r.state = 'WAITING' and exists (
        select 1 from activity_entitlement e where e.activity_id = r.activity_id and e.member_id = r.member_id)
      order by r.rank limit 1
      """;

  private static final String LIST =
      """
      from Registration r where r.activityId = :activity and (:state is null or r.state = :state) and r.id > :after
      order by r.id
      """;

  Optional<Registration> of(UUID member, UUID id) {
    return find("id = ?1 and memberId = ?2", id, member).firstResultOptional();
  }

  /// The member's registration for the activity, those that were cancelled aside.
  Optional<Registration> live(UUID member, UUID activity) {
    return find(
            "memberId = ?1 and activityId = ?2 and state <> ?3",
            member,
            activity,
            RegistrationState.CANCELLED)
        .firstResultOptional();
  }

  /// The same for several activities.
  List<Registration> live(UUID member, Set<UUID> activities) {
    return list(
        "memberId = ?1 and activityId in ?2 and state <> ?3",
        member,
        activities,
        RegistrationState.CANCELLED);
  }

  /// How many of these members have a place, or had one and came.
  long placed(UUID activity, Set<UUID> members) {
    return count(
        "activityId = ?1 and memberId in ?2 and state in ?3",
        activity,
        members,
        Set.of(RegistrationState.REGISTERED, RegistrationState.ATTENDED));
  }

  /// Locked until the transaction ends: of two doors at once the second sees the first.
  Optional<Registration> locked(Blind code) {
    return find("code.odd = ?1 or code.even = ?2", code.odd(), code.even())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /// Reads it again and keeps it until the transaction ends.
  void lock(Registration registration) {
    getEntityManager().refresh(registration, LockModeType.PESSIMISTIC_WRITE);
  }

  /// Who is next in the line and may come.
  Optional<Registration> first(UUID activity) {
    return EntityRows.query(getSession(), FIRST, Registration.class)
        .setParameter("activity", activity)
        .getResultStream()
        .findFirst();
  }

  /// How many came into the line before, with it: 1 is the next.
  long position(Registration waiting) {
    return count(
        "activityId = ?1 and state = ?2 and rank <= ?3",
        waiting.activityId(),
        RegistrationState.WAITING,
        waiting.rank());
  }

  /// A member's own, the last one first.
  Slice<Registration, UUID> list(UUID member, Keyset<UUID> keyset) {
    return keyset.read(
        before ->
            getSession()
                .createSelectionQuery(
                    "from Registration r where r.memberId = :member and r.id < :before order by r.id desc",
                    Registration.class)
                .setParameter("member", member)
                .setParameter("before", before),
        Registration::id);
  }

  Slice<Registration, UUID> ofActivity(
      UUID activity, @Nullable RegistrationState state, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            getSession()
                .createSelectionQuery(LIST, Registration.class)
                .setParameter("activity", activity)
                .setParameter("state", state)
                .setParameter("after", after),
        Registration::id);
  }

  /// How many registrations of an activity are in each state.
  Map<RegistrationState, Long> counts(UUID activity) {
    return getSession()
        .createSelectionQuery(
            "select r.state, count(*) from Registration r where r.activityId = :activity group by r.state",
            Object[].class)
        .setParameter("activity", activity)
        .getResultStream()
        .collect(Collectors.toMap(row -> (RegistrationState) row[0], row -> (Long) row[1]));
  }
}
