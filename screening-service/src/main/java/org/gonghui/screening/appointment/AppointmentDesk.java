package org.gonghui.screening.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.paging.Keyset;
import org.gonghui.kit.paging.Slice;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.screening.ScreeningProblem;
import org.gonghui.screening.campaign.Invitation;
import org.gonghui.screening.campaign.InvitationDesk;
import org.gonghui.screening.campaign.ScreeningSession;
import org.gonghui.screening.campaign.SessionDesk;

/// What a member does with her own appointment. Locks are taken in one order everywhere: invitation, then sessions by id.
@ApplicationScoped
class AppointmentDesk {
  private final Appointments appointments;
  private final InvitationDesk invitations;
  private final SessionDesk sessions;
  private final BookingDesk bookings;
  private final BookingNotices notices;
  private final BusinessDay businessDay;
  private final Audit audit;

  AppointmentDesk(
      Appointments appointments,
      InvitationDesk invitations,
      SessionDesk sessions,
      BookingDesk bookings,
      BookingNotices notices,
      BusinessDay businessDay,
      Audit audit) {
    this.appointments = appointments;
    this.invitations = invitations;
    this.sessions = sessions;
    this.bookings = bookings;
    this.notices = notices;
    this.businessDay = businessDay;
    this.audit = audit;
  }

  @Transactional
  Booked book(UUID member, BookPlace place) {
    var invitation =
        invitations.lockOf(member, place.invitationId()).orElseThrow(Refusal::notFound);
    return switch (bookings.book(List.of(place), List.of(invitation)).getFirst()) {
      case Booking.Done(var appointment) -> new Booked(appointment, session(appointment));
      case Booking.Refused(var refusal) -> throw refusal;
    };
  }

  @Transactional
  Booked get(UUID member, UUID id) {
    var appointment = appointments.ofMember(member, id).orElseThrow(Refusal::notFound);
    return new Booked(appointment, session(appointment));
  }

  @Transactional
  Slice<Booked, UUID> page(UUID member, Keyset<UUID> keyset) {
    var page = appointments.pageOfMember(member, keyset);
    var byId = sessions.of(page.items().stream().map(Appointment::sessionId).toList());
    return page.map(one -> new Booked(one, byId.get(one.sessionId())));
  }

  @Transactional
  Booked cancel(UUID member, UUID id) {
    var invitation = lockInvitation(member, id);
    var appointment = appointments.ofMember(member, id).orElseThrow(Refusal::notFound);
    appointment.requireBooked();
    var session = sessions.lock(Set.of(appointment.sessionId())).get(appointment.sessionId());
    requireNotOver(session, businessDay.today());
    appointment.cancel();
    session.freePlace();
    invitation.release();
    appointments.flush();
    audit.record("SCREENING_CANCELLED", id);
    notices.cancelled(member, session);
    return new Booked(appointment, session);
  }

  @Transactional
  Booked move(UUID member, UUID id, UUID sessionId) {
    var invitation = lockInvitation(member, id);
    var appointment = appointments.ofMember(member, id).orElseThrow(Refusal::notFound);
    var found = sessions.lock(List.of(appointment.sessionId(), sessionId));
    var from = found.get(appointment.sessionId());
    var to =
        found
            .find(sessionId)
            .filter(session -> session.campaignId().equals(invitation.campaignId()))
            .orElseThrow(Refusal::notFound);
    appointment.requireBooked();
    if (!from.equals(to)) {
      requireMovable(invitation, from, to);
      from.freePlace();
      to.takePlace();
      appointment.move(to);
      appointments.flush();
      audit.record("SCREENING_MOVED", id);
      notices.moved(member, appointment, to);
    }
    return new Booked(appointment, to);
  }

  private void requireMovable(Invitation invitation, ScreeningSession from, ScreeningSession to) {
    var today = businessDay.today();
    var campaign = invitations.statesOf(List.of(invitation)).get(invitation.campaignId());
    new BookingPolicy(invitation.state(), campaign, to.placesLeft(), to.date(), today)
        .objectionToMoving()
        .ifPresent(objection -> {
          throw objection;
        });
    requireNotOver(from, today);
  }

  private static void requireNotOver(ScreeningSession session, LocalDate today) {
    if (session.isOver(today)) {
      throw new Refusal(ScreeningProblem.SESSION_OVER, session.date());
    }
  }

  private Invitation lockInvitation(UUID member, UUID appointment) {
    return appointments
        .invitationOf(member, appointment)
        .flatMap(invitation -> invitations.lockOf(member, invitation))
        .orElseThrow(Refusal::notFound);
  }

  private ScreeningSession session(Appointment appointment) {
    return sessions.of(Set.of(appointment.sessionId())).get(appointment.sessionId());
  }
}
