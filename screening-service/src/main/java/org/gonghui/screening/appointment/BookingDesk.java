package org.gonghui.screening.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gonghui.kit.audit.Audit;
import org.gonghui.kit.ids.Ids;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.kit.time.BusinessDay;
import org.gonghui.screening.ById;
import org.gonghui.screening.campaign.CampaignState;
import org.gonghui.screening.campaign.Invitation;
import org.gonghui.screening.campaign.InvitationDesk;
import org.gonghui.screening.campaign.ScreeningSession;
import org.gonghui.screening.campaign.SessionDesk;

/// Takes places, one or a thousand at a time: invitations and sessions are locked first, each item is then judged by
/// itself, and what passed is written in batches. A refused item keeps no other back.
@ApplicationScoped
class BookingDesk {
  private final Appointments appointments;
  private final InvitationDesk invitations;
  private final SessionDesk sessions;
  private final AppointmentNumbers numbers;
  private final BookingNotices notices;
  private final BusinessDay businessDay;
  private final Audit audit;
  private final Ids ids;
  private final Clock clock;

  BookingDesk(
      Appointments appointments,
      InvitationDesk invitations,
      SessionDesk sessions,
      AppointmentNumbers numbers,
      BookingNotices notices,
      BusinessDay businessDay,
      Audit audit,
      Ids ids,
      Clock clock) {
    this.appointments = appointments;
    this.invitations = invitations;
    this.sessions = sessions;
    this.numbers = numbers;
    this.notices = notices;
    this.businessDay = businessDay;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  /// An officer books for members in scope.
  ///
  /// @return an outcome per item, in the order asked
  @Transactional
  List<Booking> bookForOthers(List<BookPlace> places) {
    var wanted = places.stream().map(BookPlace::invitationId).toList();
    return book(places, invitations.lockInScope(wanted).values());
  }

  /// @param locked the invitations among those asked that the caller may book
  @Transactional
  List<Booking> book(List<BookPlace> places, Collection<Invitation> locked) {
    var known = ById.of(locked, Invitation::id);
    var campaigns = invitations.statesOf(locked);
    var rooms = sessions.lock(places.stream().map(BookPlace::sessionId).toList());
    var outcomes = new ArrayList<Booking>(places.size());
    for (var place : places) {
      outcomes.add(
          book(known.find(place.invitationId()), rooms.find(place.sessionId()), campaigns));
    }
    appointments.flush();
    tell(outcomes, known, rooms);
    return outcomes;
  }

  private Booking book(
      Optional<Invitation> invitation,
      Optional<ScreeningSession> session,
      ById<CampaignState> campaigns) {
    return invitation
        .flatMap(one ->
            session
                .filter(room -> room.campaignId().equals(one.campaignId()))
                .map(room -> book(one, room, campaigns.get(one.campaignId()))))
        .orElseGet(() -> new Booking.Refused(Refusal.notFound()));
  }

  private Booking book(Invitation invitation, ScreeningSession session, CampaignState campaign) {
    var policy =
        new BookingPolicy(
            invitation.state(),
            campaign,
            session.placesLeft(),
            session.date(),
            businessDay.today());
    return policy
        .objectionToBooking()
        .<Booking>map(Booking.Refused::new)
        .orElseGet(() -> take(invitation, session));
  }

  private Booking take(Invitation invitation, ScreeningSession session) {
    session.takePlace();
    invitation.book();
    var appointment =
        new Appointment(ids.next(), invitation.id(), session, numbers.next(), clock.instant());
    appointments.persist(appointment);
    return new Booking.Done(appointment);
  }

  private void tell(List<Booking> outcomes, ById<Invitation> known, ById<ScreeningSession> rooms) {
    var booked = new ArrayList<Appointment>();
    for (var outcome : outcomes) {
      if (outcome instanceof Booking.Done(var appointment)) {
        booked.add(appointment);
      }
    }
    audit.recordAll("SCREENING_BOOKED", booked.stream().map(Appointment::id).toList(), "SCREENING");
    notices.booked(booked, known, rooms);
  }
}
