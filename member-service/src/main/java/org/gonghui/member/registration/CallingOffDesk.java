package org.gonghui.member.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.member.inbox.InboxDesk;
import org.gonghui.member.inbox.Message;
import org.gonghui.member.inbox.Template;

/// What becomes of registrations when their activity is called off (M13).
@ApplicationScoped
class CallingOffDesk {
  private final Rooms rooms;
  private final InboxDesk inbox;
  private final Audit audit;
  private final Clock clock;

  CallingOffDesk(Rooms rooms, InboxDesk inbox, Audit audit, Clock clock) {
    this.rooms = rooms;
    this.inbox = inbox;
    this.audit = audit;
    this.clock = clock;
  }

  /// Cancels some registrations of an activity that was called off, and tells each member once.
  ///
  /// @return whether there were any
  @Transactional
  boolean cancelSome(UUID activity) {
    var cancelled = rooms.cancelSome(activity, clock.instant());
    audit.recordAll("ACTIVITY_REGISTRATION_CANCELLED", cancelled.keySet(), "ACTIVITY_CALLED_OFF");
    inbox.tellAll(
        cancelled.values().stream()
            .map(member ->
                new Message(
                    member,
                    Template.ACTIVITY_CALLED_OFF,
                    Map.of(),
                    "/v1/me/activities/" + activity))
            .toList());
    return !cancelled.isEmpty();
  }

  @Transactional
  List<UUID> calledOff() {
    return rooms.calledOff();
  }
}
