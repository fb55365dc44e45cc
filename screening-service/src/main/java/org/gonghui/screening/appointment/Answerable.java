package org.gonghui.screening.appointment;

import java.time.LocalDate;
import java.util.UUID;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.campaign.Invitation;

/// An appointment that a hospital may answer for, under the lock of its invitation.
///
/// @param sessionDate Asia/Shanghai
public record Answerable(Appointment appointment, Invitation invitation, LocalDate sessionDate) {

  public UUID memberId() {
    return invitation.memberId();
  }

  public UUID campaignId() {
    return invitation.campaignId();
  }

  /// She came and was examined, or she missed it and may book again.
  public void answer(boolean attended) {
    appointment.answer(attended);
    if (attended) {
      invitation.complete();
    } else {
      invitation.release();
    }
  }

  /// The answer was taken back.
  ///
  /// @throws Refusal 409 where she missed it and has booked again since
  public void reopen() {
    if (appointment.state() == Appointment.State.MISSED
        && invitation.state() != Invitation.State.INVITED) {
      throw Refusal.wrongState(invitation.state());
    }
    appointment.reopen();
    invitation.book();
  }
}
