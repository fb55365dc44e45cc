package org.gonghui.member.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.organization.OrganizationDesk;

/// Use cases of officers who hold activities (M13).
@ApplicationScoped
public class ActivityDesk {
  private final Activities activities;
  private final ActivityPlanning planning;
  private final OrganizationDesk organizations;
  private final Caller caller;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  ActivityDesk(
      Activities activities,
      ActivityPlanning planning,
      OrganizationDesk organizations,
      Caller caller,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.activities = activities;
    this.planning = planning;
    this.organizations = organizations;
    this.caller = caller;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  Activity add(ActivityBody body) {
    planning.judge(body);
    var activity = new Activity(ids.next(), body, clock.instant());
    activities.persistAndFlush(activity);
    audit.record("ACTIVITY_ADDED", activity.id());
    return activity;
  }

  /// @param amend gives the new description once the activity was found in scope; checks the precondition too
  @Transactional
  Activity change(UUID id, Function<Activity, ActivityBody> amend) {
    var activity = locked(id);
    var body = amend.apply(activity);
    planning.judge(body);
    activity.amend(body);
    activities.flush();
    audit.record("ACTIVITY_CHANGED", id);
    return activity;
  }

  @Transactional
  Activity get(UUID id) {
    return activities.find(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }

  @Transactional
  Slice<Activity, UUID> list(ActivityFilter filter, Keyset<UUID> keyset) {
    if (filter.organization() != null) {
      organizations.requireInScope(filter.organization());
    }
    return activities.list(filter, caller.organizations(), keyset);
  }

  /// From now on it is seen, and nothing of it changes.
  @Transactional
  Activity publish(UUID id) {
    var activity = locked(id);
    activity.publish();
    if (!clock.instant().isBefore(activity.endsAt())) {
      throw new Refusal(MemberProblem.ACTIVITY_IS_OVER);
    }
    activities.flush();
    audit.record("ACTIVITY_PUBLISHED", id);
    return activity;
  }

  /// Nobody is given a place any more; those that are held are cancelled by and by.
  @Transactional
  Activity callOff(UUID id) {
    var activity = locked(id);
    activity.callOff();
    activities.flush();
    audit.record("ACTIVITY_CALLED_OFF", id);
    return activity;
  }

  /// Activities that members may see, among these.
  @Transactional
  public List<ActivityFacts> published(Set<UUID> ids) {
    return activities.published(ids).stream().map(Activity::facts).toList();
  }

  /// The activity, where it is in the caller's scope and nobody waits for its publication any more.
  ///
  /// @throws Refusal 404, or 409 `STATE_CONFLICT` where it is a draft
  @Transactional
  public ActivityFacts inScope(UUID id) {
    return get(id).seen();
  }

  private Activity locked(UUID id) {
    return activities.locked(id, caller.organizations()).orElseThrow(Refusal::notFound);
  }
}
