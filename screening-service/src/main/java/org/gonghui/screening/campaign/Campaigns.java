package org.gonghui.screening.campaign;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.sql.EntityRows;

@ApplicationScoped
class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {
  private static final String IN_SCOPE =
      """
      select {x.*} from campaign x
      where exists (select 1 from scope_closure c where c.descendant = x.organization_id and c.ancestor = any(:scope))
      """;

  /// Those, and what a union above the caller's runs: it reaches their members too.
  private static final String IN_SIGHT =
      """
      select {x.*} from campaign x
      where exists (select 1 from scope_closure c
        where c.descendant = x.organization_id and c.ancestor = any(:scope)
          or c.ancestor = x.organization_id and c.descendant = any(:scope))
      """;

  Optional<Campaign> inScope(UUID id, Set<UUID> scope) {
    return EntityRows.query(getSession(), IN_SCOPE + " and x.id = :id", Campaign.class)
        .setParameter("scope", scope.toArray(UUID[]::new))
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /// One that staff may read: of their unions, of one below, or of one above.
  Optional<Campaign> inSight(UUID id, Set<UUID> scope) {
    return EntityRows.query(getSession(), IN_SIGHT + " and x.id = :id", Campaign.class)
        .setParameter("scope", scope.toArray(UUID[]::new))
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /// One of the caller's unions or below, kept from changing until the transaction ends.
  Optional<Campaign> toChange(UUID id, Set<UUID> scope) {
    return EntityRows.query(
            getSession(), IN_SCOPE + " and x.id = :id for no key update of x", Campaign.class)
        .setParameter("scope", scope.toArray(UUID[]::new))
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /// One that a hospital takes part in.
  Optional<Campaign> ofHospital(UUID id, UUID hospital) {
    return EntityRows.query(
            getSession(),
            """
            select {x.*} from campaign x join campaign_hospital h on h.campaign_id = x.id
            where x.id = :id and h.hospital_id = :hospital
            """,
            Campaign.class)
        .setParameter("id", id)
        .setParameter("hospital", hospital)
        .getResultStream()
        .findFirst();
  }

  /// One that a member is invited to.
  Optional<Campaign> ofMember(UUID id, UUID member) {
    return EntityRows.query(
            getSession(),
            """
            select {x.*} from campaign x join invitation i on i.campaign_id = x.id
            where x.id = :id and i.member_id = :member
            """,
            Campaign.class)
        .setParameter("id", id)
        .setParameter("member", member)
        .getResultStream()
        .findFirst();
  }

  Slice<Campaign, UUID> page(Set<UUID> scope, Optional<CampaignState> state, Keyset<UUID> keyset) {
    return keyset.read(
        after ->
            EntityRows.query(
                    getSession(),
                    IN_SIGHT
                        + " and x.id > :after and (:state = '' or x.state = :state) order by x.id",
                    Campaign.class)
                .setParameter("scope", scope.toArray(UUID[]::new))
                .setParameter("after", after)
                .setParameter("state", state.map(Enum::name).orElse("")),
        Campaign::id);
  }

  /// Who books or is invited finds campaigns by what was found in their scope before.
  List<Campaign> of(Set<UUID> ids) {
    return list("id in ?1", ids);
  }

  /// The same, kept from being opened or closed until the transaction ends.
  List<Campaign> heldForBooking(Set<UUID> ids) {
    return EntityRows.query(
            getSession(),
            "select {x.*} from campaign x where x.id = any(:ids) order by x.id for share",
            Campaign.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultStream()
        .toList();
  }

  /// All that members may still be invited to, kept from being opened or closed until the transaction ends: a member who
  /// arrives while a campaign opens is seen by one of the two.
  List<Campaign> heldForInviting() {
    return EntityRows.query(
            getSession(),
            "select {x.*} from campaign x where x.state in ('DRAFT', 'OPEN') order by x.id for share",
            Campaign.class)
        .getResultStream()
        .toList();
  }

  /// Of a campaign that was found in scope before.
  Optional<String> tenderOf(UUID campaign, UUID hospital) {
    return getSession()
        .createNativeQuery(
            "select tender_reference from campaign_hospital where campaign_id = :campaign and hospital_id = :hospital",
            String.class)
        .setParameter("campaign", campaign)
        .setParameter("hospital", hospital)
        .uniqueResultOptional();
  }

  /// Of a campaign that is kept from changing; raises its version.
  void assign(Campaign campaign, UUID hospital, String tenderReference) {
    getSession().lock(campaign, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    getSession()
        .createNativeMutationQuery(
            """
            insert into campaign_hospital (campaign_id, hospital_id, tender_reference)
            values (:campaign, :hospital, :tender)
            on conflict (campaign_id, hospital_id) do update set tender_reference = excluded.tender_reference
            """)
        .setParameter("campaign", campaign.id())
        .setParameter("hospital", hospital)
        .setParameter("tender", tenderReference)
        .executeUpdate();
  }
}
