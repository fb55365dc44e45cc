package org.gonghui.member.pack;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.Days;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.membership.MembershipState;
import org.gonghui.member.organization.OrganizationDesk;
import org.gonghui.member.showing.ShowingDesk;
import org.gonghui.member.station.StationDesk;

/// Use cases of officers who hand packs out (M11).
@ApplicationScoped
class PackDesk {
  private final PackCampaigns campaigns;
  private final PackHandouts handouts;
  private final OrganizationDesk organizations;
  private final StationDesk stations;
  private final MembershipDesk memberships;
  private final ShowingDesk showing;
  private final PackConfig config;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  PackDesk(
      PackCampaigns campaigns,
      PackHandouts handouts,
      OrganizationDesk organizations,
      StationDesk stations,
      MembershipDesk memberships,
      ShowingDesk showing,
      PackConfig config,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.campaigns = campaigns;
    this.handouts = handouts;
    this.organizations = organizations;
    this.stations = stations;
    this.memberships = memberships;
    this.showing = showing;
    this.config = config;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  @Transactional
  PackCampaign add(PackCampaignBody body) {
    new Days(body.from(), body.to()).requireOrder("to");
    organizations.requireInScope(body.organizationId());
    var campaign = new PackCampaign(ids.next(), body, clock.instant());
    // in one order, so that two who add do not wait for each other in a ring
    for (var station : campaign.stationIds()) {
      if (!stations.holdMine(station, config.stationService())) {
        throw new Refusal(MemberProblem.NO_PACKS_HERE, config.stationService());
      }
    }
    campaigns.persistAndFlush(campaign);
    audit.record("PACK_CAMPAIGN_ADDED", campaign.id());
    return campaign;
  }

  @Transactional
  PackCampaign get(UUID id) {
    return campaigns.find(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<PackCampaign, UUID> list(Keyset<UUID> keyset) {
    return campaigns.list(caller.organizations(), keyset);
  }

  @Transactional
  Slice<PackHandout, UUID> handedOut(UUID campaign, Keyset<UUID> keyset) {
    return handouts.of(get(campaign).id(), keyset);
  }

  /// @throws Refusal 404 where campaign or member is not in the caller's scope; 409 `PACK_ALREADY_HANDED_OUT`, `PACKS_NOT_NOW`,
  ///     `NO_PACKS_LEFT` or once the station is closed; 422 `NO_PACKS_AT_STATION`, `CARD_CODE_REFUSED` or `NOT_AN_ACTIVE_MEMBER`
  @Transactional
  PackHandoutView handOut(UUID campaignId, UUID station, Recipient recipient) {
    var member = member(recipient);
    var hasPacks = stations.hold(station, config.stationService());
    // the campaign comes last, as everybody waits for it
    var campaign =
        campaigns.locked(campaignId, caller.organizations()).orElseThrow(Refusal::notFound);
    if (handouts.has(member, campaignId)) {
      throw new Refusal(MemberProblem.PACK_ALREADY_HANDED_OUT);
    }
    var now = clock.instant();
    campaign.handOut(station, day.of(now));
    if (!hasPacks) {
      throw new Refusal(MemberProblem.NO_PACKS_AT_STATION);
    }
    var handout = new PackHandout(ids.next(), campaignId, station, member, now);
    handouts.persistAndFlush(handout);
    audit.record("PACK_HANDED_OUT", member);
    return handout.view(campaign.remaining());
  }

  private UUID member(Recipient recipient) {
    return switch (recipient) {
      case Recipient.Known(var id) -> active(id);
      case Recipient.Shown(var code) -> showing.use(code, officer()).card().memberId();
    };
  }

  private UUID active(UUID member) {
    var membership =
        memberships
            .membershipOf(member)
            .filter(facts -> organizations.isInScope(facts.organizationId()))
            .orElseThrow(Refusal::notFound);
    if (membership.state() != MembershipState.ACTIVE) {
      throw new Refusal(MemberProblem.NOT_AN_ACTIVE_MEMBER);
    }
    return member;
  }

  private UUID officer() {
    return caller.person().orElseThrow(() -> new Refusal(KitProblem.FORBIDDEN));
  }
}
