package org.gonghui.screening.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.scope.ScopeClosure;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.screening.hospital.HospitalDesk;

/// Use cases of campaigns (H1) by staff. A campaign is changed by officers of its union or of one above; those of a union
/// below read it, since they book their own women there.
@ApplicationScoped
public class CampaignDesk {
  private final Campaigns campaigns;
  private final Invitations invitations;
  private final HospitalDesk hospitals;
  private final ScopeClosure closure;
  private final Caller caller;
  private final BusinessDay businessDay;
  private final Audit audit;
  private final Ids ids;

  CampaignDesk(
      Campaigns campaigns,
      Invitations invitations,
      HospitalDesk hospitals,
      ScopeClosure closure,
      Caller caller,
      BusinessDay businessDay,
      Audit audit,
      Ids ids) {
    this.campaigns = campaigns;
    this.invitations = invitations;
    this.hospitals = hospitals;
    this.closure = closure;
    this.caller = caller;
    this.businessDay = businessDay;
    this.audit = audit;
    this.ids = ids;
  }

  @Transactional
  Campaign plan(PlanCampaign plan) {
    if (!closure.isAbove(caller.organizations(), plan.organizationId())) {
      throw new Refusal(KitProblem.ORGANIZATION_OUT_OF_SCOPE);
    }
    var campaign = new Campaign(ids.next(), plan);
    campaigns.persistAndFlush(campaign);
    audit.record("SCREENING_CAMPAIGN_PLANNED", campaign.id());
    return campaign;
  }

  @Transactional
  Campaign get(UUID id) {
    return campaigns.inSight(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<Campaign, UUID> page(Optional<CampaignState> state, Keyset<UUID> keyset) {
    return campaigns.page(caller.organizations(), state, keyset);
  }

  /// From now on who is or becomes due is invited; the sweep begins as soon as this is committed.
  @Transactional
  Campaign open(UUID id) {
    var campaign = toChange(id);
    campaign.open(businessDay.today());
    campaigns.flush();
    invitations.sweep(Set.of(id));
    audit.record("SCREENING_CAMPAIGN_OPENED", id);
    return campaign;
  }

  @Transactional
  Campaign close(UUID id) {
    var campaign = toChange(id);
    campaign.close();
    campaigns.flush();
    audit.record("SCREENING_CAMPAIGN_CLOSED", id);
    return campaign;
  }

  /// @param isNew whether the hospital is new to the campaign
  record Assigned(Campaign campaign, boolean isNew) {}

  /// Its hospitals are content of a campaign: where one comes or its tender changes, the version is raised.
  @Transactional
  Assigned assign(UUID id, UUID hospital, String tenderReference) {
    var campaign = toChange(id);
    if (campaign.state() == CampaignState.CLOSED) {
      throw Refusal.wrongState(campaign.state());
    }
    hospitals.requireQualified(hospital, campaign.firstDayFrom(businessDay.today()));
    var former = campaigns.tenderOf(id, hospital);
    if (!former.equals(Optional.of(tenderReference))) {
      campaigns.assign(campaign, hospital, tenderReference);
    }
    audit.record("SCREENING_HOSPITAL_ASSIGNED", hospital);
    return new Assigned(campaign, former.isEmpty());
  }

  /// The tender by which a hospital takes part.
  @Transactional
  String tenderOf(UUID id, UUID hospital) {
    return campaigns
        .inScope(id, caller.organizations())
        .flatMap(campaign -> campaigns.tenderOf(id, hospital))
        .orElseThrow(Refusal::notFound);
  }

  /// What reports need of a campaign: of everybody for its own unions and those above, else of the caller's own people.
  ///
  /// @throws Refusal 404
  @Transactional
  public CampaignReach reach(UUID id) {
    var campaign = get(id);
    var everybody = closure.isAbove(caller.organizations(), campaign.organizationId());
    return new CampaignReach(
        id,
        new DueMembers(campaign, businessDay.today()),
        everybody ? Set.of(campaign.organizationId()) : caller.organizations(),
        everybody);
  }

  private Campaign toChange(UUID id) {
    return campaigns.toChange(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }
}
