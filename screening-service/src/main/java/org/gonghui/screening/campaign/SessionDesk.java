package org.gonghui.screening.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.roster.Me;
import org.gonghui.screening.ById;
import org.gonghui.screening.ScreeningProblem;
import org.gonghui.screening.hospital.HospitalDesk;

/// Use cases of sessions. An officer finds the campaigns of their unions, and to read those of the unions above; a hospital
/// those that it takes part in, a member those that they are invited to.
@ApplicationScoped
public class SessionDesk {
  private final Sessions sessions;
  private final Campaigns campaigns;
  private final HospitalDesk hospitals;
  private final Caller caller;
  private final Me me;
  private final BusinessDay businessDay;
  private final Audit audit;
  private final Ids ids;

  SessionDesk(
      Sessions sessions,
      Campaigns campaigns,
      HospitalDesk hospitals,
      Caller caller,
      Me me,
      BusinessDay businessDay,
      Audit audit,
      Ids ids) {
    this.sessions = sessions;
    this.campaigns = campaigns;
    this.hospitals = hospitals;
    this.caller = caller;
    this.me = me;
    this.businessDay = businessDay;
    this.audit = audit;
    this.ids = ids;
  }

  /// Lets pass only who may plan sessions of the campaign.
  @Transactional
  void requireToPlan(UUID campaign) {
    toPlan(campaign);
  }

  @Transactional
  ScreeningSession plan(UUID campaignId, PlanSession plan) {
    var campaign = toPlan(campaignId);
    if (!isStaff() && !caller.partner().equals(Optional.of(plan.hospitalId()))) {
      throw Refusal.notFound();
    }
    campaign.requireSessionOn(plan.date(), businessDay.today());
    hospitals.requireQualified(plan.hospitalId(), plan.date());
    if (campaigns.ofHospital(campaignId, plan.hospitalId()).isEmpty()) {
      throw new Refusal(ScreeningProblem.HOSPITAL_NOT_QUALIFIED, plan.date());
    }
    var session = new ScreeningSession(ids.next(), campaignId, plan);
    sessions.persistAndFlush(session);
    audit.record("SCREENING_SESSION_PLANNED", session.id());
    return session;
  }

  @Transactional
  ScreeningSession get(UUID campaign, UUID id) {
    visible(campaign);
    return sessions
        .ofCampaign(campaign, id)
        .filter(session -> onlyHospital().map(session.hospitalId()::equals).orElse(true))
        .orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<ScreeningSession, SessionKey> page(UUID campaign, Keyset<SessionKey> keyset) {
    visible(campaign);
    return sessions.page(campaign, onlyHospital(), keyset);
  }

  /// Sessions by id, locked until the transaction ends; ids that are none are left out.
  @Transactional
  public ById<ScreeningSession> lock(Collection<UUID> ids) {
    return ById.of(sessions.locked(Set.copyOf(ids)), ScreeningSession::id);
  }

  @Transactional
  public ById<ScreeningSession> of(Collection<UUID> ids) {
    return ById.of(sessions.of(Set.copyOf(ids)), ScreeningSession::id);
  }

  private Campaign toPlan(UUID id) {
    return isStaff()
        ? campaigns.inScope(id, caller.organizations()).orElseThrow(Refusal::notFound)
        : visible(id);
  }

  private Campaign visible(UUID id) {
    if (isStaff()) {
      return campaigns.inSight(id, caller.organizations()).orElseThrow(Refusal::notFound);
    }
    if (caller.has(Roles.HOSPITAL)) {
      return caller
          .partner()
          .flatMap(partner -> campaigns.ofHospital(id, partner))
          .orElseThrow(Refusal::notFound);
    }
    return campaigns.ofMember(id, me.memberId()).orElseThrow(Refusal::notFound);
  }

  /// A hospital sees its own sessions alone.
  private Optional<UUID> onlyHospital() {
    return isStaff() || !caller.has(Roles.HOSPITAL) ? Optional.empty() : caller.partner();
  }

  private boolean isStaff() {
    return caller.has(Roles.OFFICER);
  }
}
