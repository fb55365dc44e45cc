package org.gonghui.member.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.activity.ActivityDesk;
import org.gonghui.member.login.LoginDesk;

/// Use cases of members who look for activities (M13).
@ApplicationScoped
class MyActivityDesk {
  private final OpenActivities open;
  private final ActivityDesk activities;
  private final Registrations registrations;
  private final LoginDesk logins;

  MyActivityDesk(
      OpenActivities open, ActivityDesk activities, Registrations registrations, LoginDesk logins) {
    this.open = open;
    this.activities = activities;
    this.registrations = registrations;
    this.logins = logins;
  }

  @Transactional
  Slice<MyActivityView, UUID> list(Keyset<UUID> keyset) {
    var me = logins.me();
    return open.list(me, keyset).all(ids -> views(me, ids));
  }

  @Transactional
  MyActivityView get(UUID activity) {
    var me = logins.me();
    return views(me, open.seen(me, activity)).stream().findFirst().orElseThrow(Refusal::notFound);
  }

  private List<MyActivityView> views(UUID member, List<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    var left = open.left(ids);
    var own =
        registrations.live(member, Set.copyOf(ids)).stream()
            .map(Registration::facts)
            .collect(Collectors.toMap(RegistrationFacts::activityId, facts -> facts));
    return activities.published(Set.copyOf(ids)).stream()
        .map(activity ->
            MyActivityView.of(
                activity, Objects.requireNonNull(left.get(activity.id())), own.get(activity.id())))
        .toList();
  }
}
