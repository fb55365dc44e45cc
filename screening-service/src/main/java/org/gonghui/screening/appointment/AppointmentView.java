package org.gonghui.screening.appointment;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.gonghui.kit.http.Answers;
import org.gonghui.screening.campaign.ScreeningSession;

/// An appointment as its member sees it.
///
/// @param appointmentNumber a new one is given when she books again after a cancellation
/// @param checkInCode to be shown at the hospital
@Schema(name = "ScreeningAppointment")
record AppointmentView(
    UUID id,
    UUID invitationId,
    UUID sessionId,
    UUID hospitalId,
    LocalDate date,
    @JsonFormat(pattern = "HH:mm")
        @Schema(implementation = String.class, pattern = "^\\d{2}:\\d{2}$", examples = "09:00")
        LocalTime startsAt,
    String appointmentNumber,
    String checkInCode,
    Appointment.State state,
    String etag) {

  static AppointmentView of(Booked booked) {
    var appointment = booked.appointment();
    ScreeningSession session = booked.session();
    return new AppointmentView(
        appointment.id(),
        appointment.invitationId(),
        session.id(),
        session.hospitalId(),
        session.date(),
        session.startsAt(),
        appointment.number(),
        appointment.checkInCode(),
        appointment.state(),
        Answers.etag(appointment.version()));
  }
}
