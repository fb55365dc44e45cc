package org.gonghui.member.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.member.MemberProblem;
import org.gonghui.member.activity.ActivityDesk;
import org.gonghui.member.activity.ActivityFacts;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;
import org.gonghui.member.login.LoginDesk;

/// Use cases of members who come to an activity (M13).
@ApplicationScoped
class RegistrationDesk {
  private final Registrations registrations;
  private final Rooms rooms;
  private final DoorCodes codes;
  private final ActivityDesk activities;
  private final LoginDesk logins;
  private final InboxDesk inbox;
  private final DoorConfig config;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  RegistrationDesk(
      Registrations registrations,
      Rooms rooms,
      DoorCodes codes,
      ActivityDesk activities,
      LoginDesk logins,
      InboxDesk inbox,
      DoorConfig config,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.registrations = registrations;
    this.rooms = rooms;
    this.codes = codes;
    this.activities = activities;
    this.logins = logins;
    this.inbox = inbox;
    this.config = config;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// A code as it is shown, once.
  record Shown(String code, Instant expiresAt, long version) {}

  /// Takes a place, or the last one of the line. Under the lock of the activity, so that no place comes free in between.
  @Transactional
  RegistrationView register(UUID activity) {
    var member = logins.me();
    var room = rooms.open(activity).orElseThrow(Refusal::notFound);
    var now = clock.instant();
    room.requireOpen(now);
    if (!rooms.admits(activity, member)) {
      throw new Refusal(MemberProblem.NOT_IN_AUDIENCE);
    }
    registrations
        .live(member, activity)
        .ifPresent(known -> {
          throw new Refusal(MemberProblem.ALREADY_REGISTERED)
              .link(URI.create(RegistrationView.PATH + "/" + known.id()));
        });
    var registration = new Registration(ids.next(), activity, member, room.hasPlace(), now);
    if (room.hasPlace()) {
      rooms.take(activity);
    }
    registrations.persistAndFlush(registration);
    audit.record("ACTIVITY_REGISTERED", registration.id());
    return view(registration);
  }

  @Transactional
  RegistrationView get(UUID id) {
    return view(mine(id));
  }

  @Transactional
  Slice<RegistrationView, UUID> list(Keyset<UUID> keyset) {
    return registrations.list(logins.me(), keyset).map(this::view);
  }

  /// Gives a place up until the activity begins: it goes to the next in the line, at once.
  @Transactional
  RegistrationView cancel(UUID id) {
    var registration = mine(id);
    var room = rooms.open(registration.activityId()).orElseThrow();
    registrations.lock(registration);
    var now = clock.instant();
    if (registration.isOpen() && !now.isBefore(room.from())) {
      throw new Refusal(MemberProblem.ACTIVITY_HAS_BEGUN);
    }
    var free = registration.cancel(now);
    registrations.flush();
    audit.record("ACTIVITY_REGISTRATION_CANCELLED", id);
    if (free) {
      passOn(room);
    }
    return view(registration);
  }

  private void passOn(Room room) {
    var next =
        room.calledOff() ? Optional.<Registration>empty() : registrations.first(room.activityId());
    next.ifPresentOrElse(this::give, () -> rooms.giveBack(room.activityId()));
  }

  private void give(Registration next) {
    next.place();
    registrations.flush();
    audit.record("ACTIVITY_PLACE_GIVEN", next.id());
    inbox.tell(
        new Message(
            next.memberId(),
            Template.ACTIVITY_PLACE_GIVEN,
            Map.of(),
            RegistrationView.PATH + "/" + next.id()));
  }

  /// Makes a code for the door, in place of the one before.
  @Transactional
  Shown show(UUID id) {
    var registration = mine(id);
    registrations.lock(registration);
    if (facts(registration.activityId()).calledOff()) {
      throw new Refusal(MemberProblem.ACTIVITY_CALLED_OFF);
    }
    var code = codes.next();
    var expiresAt = clock.instant().plus(config.lifetime());
    registration.show(codes.index(code), expiresAt);
    registrations.flush();
    return new Shown(code, expiresAt, registration.version());
  }

  private Registration mine(UUID id) {
    return registrations.of(logins.me(), id).orElseThrow(Refusal::notFound);
  }

  private RegistrationView view(Registration registration) {
    var position =
        registration.facts().state() == RegistrationState.WAITING
            ? registrations.position(registration)
            : null;
    return RegistrationView.of(registration.facts(), facts(registration.activityId()), position);
  }

  private ActivityFacts facts(UUID activity) {
    return activities.published(Set.of(activity)).getFirst();
  }
}
