package org.gonghui.screening.appointment;

import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.campaign.Attendance;
import org.gonghui.screening.campaign.Invitation;

/// An appointment that a hospital may answer for, under the lock of its invitation.
///
/// @param sessionDate Asia/Shanghai
public record Answerable(Appointment appointment, Invitation invitation, LocalDate sessionDate) {

  public UUID appointmentId() {
    return appointment.id();
  }

  public UUID memberId() {
    return invitation.memberId();
  }

  public UUID campaignId() {
    return invitation.campaignId();
  }

  /// She came and was examined, or she missed it and may book again.
  ///
  /// @throws Refusal 409 where the appointment stands no more
  public void answer(Attendance attendance) {
    appointment.answer(attendance);
    invitation.answer(attendance);
  }

  /// The answer was taken back.
  ///
  /// @throws Refusal 409 where she missed it and has booked again since
  public void reopen() {
    invitation.reopen(appointment.reopen());
  }
}
