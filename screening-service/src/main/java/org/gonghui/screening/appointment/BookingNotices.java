package org.gonghui.screening.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gonghui.roster.Notices;
import org.gonghui.screening.ById;
import org.gonghui.screening.campaign.Invitation;
import org.gonghui.screening.campaign.ScreeningSession;

/// What members hear of their appointments.
@ApplicationScoped
class BookingNotices {
  private final Notices notices;

  BookingNotices(Notices notices) {
    this.notices = notices;
  }

  void booked(
      List<Appointment> booked, ById<Invitation> invitations, ById<ScreeningSession> sessions) {
    notices.tellAll(
        booked.stream()
            .map(one ->
                new Notices.Message(
                    invitations.get(one.invitationId()).memberId(),
                    "SCREENING_BOOKED",
                    when(sessions.get(one.sessionId())),
                    link(one)))
            .toList());
  }

  void moved(UUID member, Appointment appointment, ScreeningSession to) {
    notices.tell(member, "SCREENING_MOVED", when(to), link(appointment));
  }

  void cancelled(UUID member, ScreeningSession session) {
    notices.tell(member, "SCREENING_CANCELLED", when(session), "/v1/me/screening-invitations");
  }

  private static Map<String, String> when(ScreeningSession session) {
    return Map.of("date", session.date().toString(), "startsAt", session.startsAt().toString());
  }

  private static String link(Appointment appointment) {
    return MyAppointmentResource.PATH + "/" + appointment.id();
  }
}
