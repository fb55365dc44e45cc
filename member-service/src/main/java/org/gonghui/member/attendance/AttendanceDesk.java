package org.gonghui.member.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.http.Answers;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.member.activity.ActivityDesk;
import org.gonghui.member.activity.ActivityFacts;
import org.gonghui.member.membership.MembershipDesk;
import org.gonghui.member.registration.DoorDesk;
import org.gonghui.member.registration.RegistrationFacts;
import org.gonghui.member.registration.RegistrationState;
import org.jspecify.annotations.Nullable;

/// Use cases of an activity's door (M13).
@ApplicationScoped
class AttendanceDesk {
  private final ActivityDesk activities;
  private final DoorDesk registrations;
  private final MembershipDesk memberships;
  private final DoorsConfig config;
  private final Caller caller;
  private final Audit audit;
  private final Clock clock;

  AttendanceDesk(
      ActivityDesk activities,
      DoorDesk registrations,
      MembershipDesk memberships,
      DoorsConfig config,
      Caller caller,
      Audit audit,
      Clock clock) {
    this.activities = activities;
    this.registrations = registrations;
    this.memberships = memberships;
    this.config = config;
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  /// Checks in who has shown the code, if it is good: of two doors at once one does.
  @Transactional
  CheckIn checkIn(String code, UUID activity) {
    var door = activities.inScope(activity);
    var now = clock.instant();
    var outcome = CheckIn.of(registrations.shown(code), door, config.openBefore(), now);
    if (outcome instanceof CheckIn.Valid(var registration)) {
      registrations.attend(registration, caller.subject(), now);
    }
    return outcome;
  }

  /// Who has registered; recorded, since names are shown.
  @Transactional
  Slice<AttendeeView, UUID> list(
      UUID activity, @Nullable RegistrationState state, Keyset<UUID> keyset) {
    var known = activities.inScope(activity);
    var shown = registrations.ofActivity(known.id(), state, keyset).all(this::views);
    audit.recordAll(
        "ACTIVITY_ATTENDANCE_LISTED",
        shown.items().stream().map(AttendeeView::memberId).toList(),
        "ACTIVITY_ATTENDANCE");
    return shown;
  }

  private List<AttendeeView> views(List<RegistrationFacts> registered) {
    var names =
        memberships.maskedNames(
            registered.stream().map(RegistrationFacts::memberId).collect(Collectors.toSet()));
    return registered.stream()
        .map(one ->
            new AttendeeView(
                one.id(),
                one.memberId(),
                Objects.requireNonNull(names.get(one.memberId())),
                one.state(),
                one.registeredAt(),
                one.endedAt(),
                Answers.etag(one.version())))
        .toList();
  }

  /// Registrations of an activity by state, with the activity.
  record Attendance(ActivityFacts activity, Map<RegistrationState, Long> registrations) {}

  @Transactional
  Attendance count(UUID activity) {
    return new Attendance(activities.inScope(activity), registrations.counts(activity));
  }
}
