package org.gonghui.member.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.activity.ActivityDesk;
import org.gonghui.member.organization.OrganizationDesk;
import org.jspecify.annotations.Nullable;

/// Use cases of officers who hold contests (M13).
@ApplicationScoped
public class ContestDesk {
  private final Contests contests;
  private final ActivityDesk activities;
  private final OrganizationDesk organizations;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  ContestDesk(
      Contests contests,
      ActivityDesk activities,
      OrganizationDesk organizations,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.contests = contests;
    this.activities = activities;
    this.organizations = organizations;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Contest add(ContestBody body) {
    body.plan().judge();
    var activity = activities.inScope(body.activityId());
    if (activity.calledOff()) {
      throw new Refusal(MemberProblem.ACTIVITY_CALLED_OFF);
    }
    var contest = new Contest(ids.next(), body, activity.organizationId(), clock.instant());
    contests.persistAndFlush(contest);
    audit.record("CONTEST_ADDED", contest.id());
    return contest;
  }

  @Transactional
  Contest get(UUID id) {
    return contests.find(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<Contest, UUID> list(@Nullable UUID organization, Keyset<UUID> keyset) {
    if (organization != null) {
      organizations.requireInScope(organization);
    }
    return contests.list(organization, caller.organizations(), keyset);
  }

  /// @param named who scores, once the contest was found in scope
  @Transactional
  Contest appoint(UUID id, Supplier<List<UUID>> named) {
    var contest = locked(id);
    contest.appoint(named.get());
    contests.flush();
    audit.record("CONTEST_JURY_APPOINTED", id);
    return contest;
  }

  /// The contest, where it is in the caller's scope.
  @Transactional
  public ContestFacts inScope(UUID id) {
    return get(id).facts();
  }

  /// As [#inScope], locked until the transaction ends.
  @Transactional
  public ContestFacts held(UUID id) {
    return locked(id).facts();
  }

  /// The round that is open is closed.
  ///
  /// @param goesOn whether somebody is in the next one
  @Transactional
  public void advance(UUID id, boolean goesOn) {
    locked(id).advance(goesOn);
    contests.flush();
  }

  Contest locked(UUID id) {
    return contests.locked(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }
}
