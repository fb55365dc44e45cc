package org.gonghui.screening.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.roster.Notices;
import org.gonghui.roster.Roster;
import org.gonghui.roster.RosterChanged;

/// Invites whoever is or becomes due while a campaign is open, once (H1). A sweep goes through the whole roster in
/// slices: on opening, when unions changed, and on every new day, since age and hardship change with it. What changes of
/// a member is followed at once, in the transaction that takes it into the roster.
@ApplicationScoped
class InvitingDesk {
  private final Campaigns campaigns;
  private final Invitations invitations;
  private final StandingRule rule;
  private final Succession succession;
  private final Roster roster;
  private final Notices notices;
  private final BusinessDay businessDay;
  private final Clock clock;
  private final int slice;

  /// @param slice members that one transaction of a sweep looks at
  InvitingDesk(
      Campaigns campaigns,
      Invitations invitations,
      StandingRule rule,
      Succession succession,
      Roster roster,
      Notices notices,
      BusinessDay businessDay,
      Clock clock,
      @ConfigProperty(name = "gonghui.campaign.sweep-slice") int slice) {
    this.campaigns = campaigns;
    this.invitations = invitations;
    this.rule = rule;
    this.succession = succession;
    this.roster = roster;
    this.notices = notices;
    this.businessDay = businessDay;
    this.clock = clock;
    this.slice = slice;
  }

  @Transactional
  void follow(@Observes RosterChanged change) {
    var open = openOn(businessDay.today());
    if (!change.memberIds().isEmpty()) {
      follow(change.memberIds());
      open.forEach(campaign -> invite(campaign, change.memberIds()));
    }
    if (!change.organizationIds().isEmpty()) {
      sweep(open);
    }
  }

  /// Has all open campaigns gone through when the day is a new one.
  @Transactional
  void begin(LocalDate today) {
    if (rule.begin(today)) {
      sweep(openOn(today));
    }
  }

  /// The campaigns that are to be gone through now.
  @Transactional
  List<UUID> swept() {
    return rule.swept();
  }

  /// Goes through one slice of a campaign, unless another copy of the service is at it.
  @Transactional
  void sweepSlice(UUID campaign) {
    rule.sweepOf(campaign).ifPresent(this::sweepSlice);
  }

  private void sweepSlice(StandingRule.Sweep sweep) {
    var campaign =
        campaigns.of(Set.of(sweep.campaign())).stream()
            .filter(found -> found.invitesOn(businessDay.today()))
            .findFirst();
    if (campaign.isEmpty()) {
      rule.forget(sweep.campaign());
      return;
    }
    var members = rule.membersAfter(sweep.reached(), slice);
    if (members.isEmpty()) {
      rule.finish(sweep.campaign());
    } else {
      invite(campaign.get(), members);
      rule.advance(sweep.campaign(), members.getLast());
    }
  }

  /// What a merged member was invited to is the survivor's, and counts for the survivor's union.
  private void follow(Set<UUID> members) {
    var survivors = roster.survivors(members);
    if (!survivors.isEmpty()) {
      succession.follow(survivors);
    }
    rule.countForTheirUnion(
        Stream.concat(members.stream(), survivors.values().stream()).collect(Collectors.toSet()));
  }

  private void invite(Campaign campaign, Collection<UUID> members) {
    var parameters =
        Map.of("campaign", campaign.name(), "closesOn", campaign.closesOn().toString());
    var invited = rule.invite(campaign, members, businessDay.today(), clock.instant());
    notices.tellAll(
        invited.stream()
            .map(member ->
                new Notices.Message(
                    member, "SCREENING_INVITED", parameters, MyInvitationResource.PATH))
            .toList());
  }

  private List<Campaign> openOn(LocalDate today) {
    return campaigns.heldForInviting().stream().filter(one -> one.invitesOn(today)).toList();
  }

  private void sweep(List<Campaign> open) {
    invitations.sweep(open.stream().map(Campaign::id).collect(Collectors.toSet()));
  }
}
