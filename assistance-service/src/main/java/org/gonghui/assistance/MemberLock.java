package org.gonghui.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.roster.Roster;
import org.hibernate.Session;

/// Lets one transaction at a time change what one member is owed: it is taken before any row is locked, and who the member
/// is now and which account stands are read under it. The order of all locks stands in docs/decisions/assistance-money.md.
@ApplicationScoped
public class MemberLock {
  /// Observers of one change that come after all whose priority is lower: payments lock members, funds and payments.
  public static final int PAYMENTS = 1;

  /// Cases are locked last.
  public static final int CASES = 2;

  private static final int SECONDS_UNTIL_THE_MERGE_IS_KNOWN = 1;

  private final Session session;
  private final Roster roster;

  MemberLock(Session session, Roster roster) {
    this.session = session;
    this.roster = roster;
  }

  /// Locks a member, and who survived where two records were merged meanwhile.
  ///
  /// @return the member that this one is now, until the transaction ends
  public UUID hold(UUID memberId) {
    return hold(List.of(memberId)).getOrDefault(memberId, memberId);
  }

  /// Locks members and their survivors, in one order for all who lock several.
  ///
  /// @return of these members the ones that were merged, with the member that each is now, until the transaction ends
  public Map<UUID, UUID> hold(Collection<UUID> memberIds) {
    if (memberIds.isEmpty()) {
      return Map.of();
    }
    var held = new HashSet<UUID>();
    var survivors = roster.survivors(memberIds);
    var wanted = new HashSet<>(memberIds);
    wanted.addAll(survivors.values());
    // a second round, after somebody was merged while this waited, is out of order: of two that
    // then wait for each other the database ends one, which is tried again
    while (held.addAll(wanted)) {
      lock(wanted);
      survivors = roster.survivors(memberIds);
      wanted = new HashSet<>(survivors.values());
      wanted.removeAll(held);
    }
    return survivors;
  }

  /// Locks the member for what they do themselves.
  ///
  /// @throws Refusal 409 `MEMBERSHIP_NOT_YET_KNOWN` where their record was merged since the caller was looked up
  public void holdOwn(UUID memberId) {
    if (!hold(memberId).equals(memberId)) {
      throw new Refusal(KitProblem.MEMBERSHIP_NOT_YET_KNOWN)
          .retryAfter(SECONDS_UNTIL_THE_MERGE_IS_KNOWN);
    }
  }

  private void lock(Collection<UUID> ids) {
    session
        .createNativeQuery(
            """
            select pg_advisory_xact_lock(k.number) from (
              select distinct hashtextextended(cast(id as text), 7) as number from unnest(:ids) id
              order by number) k
            """,
            Object.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultList();
  }
}
