package org.gonghui.member.departure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.login.LoginDesk;
import org.gonghui.member.membership.LifeDesk;
import org.gonghui.member.membership.MembershipFacts;

/// Use cases of memberships that end, and of members who retire (M1). What it means for the card, for transfers and for the
/// other services each of them knows itself.
@ApplicationScoped
class DepartureDesk {
  private final Departures departures;
  private final LifeDesk life;
  private final LoginDesk logins;
  private final InboxDesk inbox;
  private final DepartureConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;
  private final BusinessDay day;

  DepartureDesk(
      Departures departures,
      LifeDesk life,
      LoginDesk logins,
      InboxDesk inbox,
      DepartureConfig config,
      Audit audit,
      Ids ids,
      Clock clock,
      BusinessDay day) {
    this.departures = departures;
    this.life = life;
    this.logins = logins;
    this.inbox = inbox;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
    this.day = day;
  }

  /// @throws Refusal 404 out of the caller's scope
  @Transactional
  void find(UUID member) {
    life.requireInScope(member);
  }

  @Transactional
  Departure leave(LeavingReason reason) {
    var membership = life.hold(logins.me()).orElseThrow(LoginDesk::notKnown);
    return leave(membership, reason, DeclaredBy.MEMBER);
  }

  @Transactional
  Departure end(UUID member, LeavingReason reason) {
    return leave(life.holdInScope(member), reason, DeclaredBy.UNION);
  }

  private Departure leave(MembershipFacts membership, LeavingReason reason, DeclaredBy by) {
    requireAlive(membership);
    var leaving =
        kept(Departure.leaving(ids.next(), membership, reason, day.today(), by, clock.instant()));
    life.leave(leaving.memberId(), leaving.id());
    audit.record("MEMBER_LEFT", leaving.memberId(), reason.name());
    tell(leaving, Template.MEMBERSHIP_ENDED);
    return leaving;
  }

  @Transactional
  Departure retire(UUID member, LocalDate on) {
    var membership = life.holdInScope(member);
    requireAlive(membership);
    var retirement = kept(Departure.retirement(ids.next(), membership, on, clock.instant()));
    life.retire(member, on, retirement.id());
    audit.record("MEMBER_RETIRED", member);
    tell(retirement, Template.RETIRED);
    return retirement;
  }

  @Transactional
  Departure die(UUID member, LocalDate on, DeathEvidence evidence) {
    var membership = life.holdInScope(member);
    requireAlive(membership);
    var death = kept(Departure.death(ids.next(), membership, evidence, on, clock.instant()));
    life.die(member, death.id());
    audit.record("MEMBER_DIED", member, evidence.name());
    return death;
  }

  /// Takes the last departure back.
  ///
  /// @throws Refusal 409 `NOTHING_TO_RESTORE`, `ALREADY_MEMBER`; 422 `TOO_LATE_TO_RESTORE`
  @Transactional
  Departure restore(UUID member) {
    var _ = life.holdInScope(member);
    var last =
        departures.last(member).orElseThrow(() -> new Refusal(MemberProblem.NOTHING_TO_RESTORE));
    last.restore(config.restorationDays(), clock.instant());
    departures.flush();
    switch (last.kind()) {
      case LEAVING, DEATH -> {
        life.restore(member, last.membershipId(), last.formerState(), last.id());
        tell(last, Template.MEMBERSHIP_RESTORED);
      }
      case RETIREMENT -> life.workAgain(member, last.membershipId(), last.id());
    }
    audit.record("MEMBER_RESTORED", member, last.kind().name());
    return last;
  }

  private static void requireAlive(MembershipFacts membership) {
    if (!membership.state().isAlive()) {
      throw Refusal.wrongState(membership.state());
    }
  }

  private Departure kept(Departure departure) {
    departures.persistAndFlush(departure);
    return departure;
  }

  private void tell(Departure departure, Template template) {
    inbox.tell(
        new Message(
            departure.memberId(),
            template,
            Map.of("days", Integer.toString(config.restorationDays())),
            "/v1/me/membership"));
  }
}
