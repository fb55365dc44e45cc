package org.gonghui.screening.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.work.OneByOne;
import org.hibernate.Session;

/// The standing rule in SQL: who of a slice of the roster is due and not invited yet gets an invitation. That a member
/// is invited once is a unique constraint, so the sweep and what follows the roster may meet.
@ApplicationScoped
class StandingRule {
  private static final String INVITE =
      """
      insert into invitation (id, campaign_id, member_id, organization_id, state, invited_at, version)
      select uuidv7(), :campaign, due.member_id, due.organization_id, 'INVITED', :now, 0
      from (%s and m.id = any(:members)) due
      order by due.member_id
      on conflict (campaign_id, member_id) do nothing
      returning member_id
      """
          .formatted(DueMembers.SQL);

  private final Session session;

  StandingRule(Session session) {
    this.session = session;
  }

  /// @return who was invited now
  List<UUID> invite(Campaign campaign, Collection<UUID> members, LocalDate today, Instant now) {
    var insert = session.createNativeQuery(INVITE, UUID.class);
    return new DueMembers(campaign, today)
        .fill(insert)
        .setParameter("campaign", campaign.id())
        .setParameter("members", members.toArray(UUID[]::new))
        .setParameter("now", now)
        .getResultList();
  }

  /// A member's invitations count for the union that they belong to now.
  void countForTheirUnion(Collection<UUID> members) {
    session
        .createNativeMutationQuery(
            """
            update invitation i set organization_id = m.organization_id, version = i.version + 1 from roster_member m
            where m.id = i.member_id and m.id = any(:members) and m.organization_id <> i.organization_id
            """)
        .setParameter("members", members.toArray(UUID[]::new))
        .executeUpdate();
  }

  /// A campaign that is to be gone through, unless another copy of the service is at it.
  ///
  /// @param reached members up to this id have been looked at
  record Sweep(UUID campaign, UUID reached) {}

  Optional<Sweep> sweepOf(UUID campaign) {
    return session
        .createNativeQuery(
            "select campaign_id, reached from campaign_sweep where campaign_id = :campaign for update skip locked",
            Object[].class)
        .setParameter("campaign", campaign)
        .getResultStream()
        .map(row -> new Sweep((UUID) row[0], (UUID) row[1]))
        .findFirst();
  }

  /// The campaigns that are to be gone through, but for those at which another copy of the service is and those that are
  /// left for later.
  List<UUID> swept() {
    return session
        .createNativeQuery(
            "select s.campaign_id from campaign_sweep s where %s order by s.campaign_id for update skip locked"
                .formatted(OneByOne.notLeft("s.campaign_id", InvitationSweep.WORKER)),
            UUID.class)
        .getResultList();
  }

  List<UUID> membersAfter(UUID reached, int rows) {
    return session
        .createNativeQuery(
            "select id from roster_member where id > :reached order by id limit :rows", UUID.class)
        .setParameter("reached", reached)
        .setParameter("rows", rows)
        .getResultList();
  }

  void advance(UUID campaign, UUID reached) {
    session
        .createNativeMutationQuery(
            "update campaign_sweep set reached = :reached where campaign_id = :campaign")
        .setParameter("campaign", campaign)
        .setParameter("reached", reached)
        .executeUpdate();
  }

  /// All members have been looked at: that was it, or the next pass begins.
  void finish(UUID campaign) {
    var again =
        session
            .createNativeMutationQuery(
                "update campaign_sweep set reached = :start, again = false where campaign_id = :campaign and again")
            .setParameter("start", Keyset.BEFORE_ALL)
            .setParameter("campaign", campaign)
            .executeUpdate();
    if (again == 0) {
      forget(campaign);
    }
  }

  void forget(UUID campaign) {
    session
        .createNativeMutationQuery("delete from campaign_sweep where campaign_id = :campaign")
        .setParameter("campaign", campaign)
        .executeUpdate();
  }

  /// @return whether this day was not begun before, by any copy of the service
  boolean begin(LocalDate day) {
    return session
            .createNativeMutationQuery("update campaign_sweep_day set day = :day where day < :day")
            .setParameter("day", day)
            .executeUpdate()
        > 0;
  }
}
