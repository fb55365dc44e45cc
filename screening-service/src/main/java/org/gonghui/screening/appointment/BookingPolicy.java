package org.gonghui.screening.appointment;

import java.time.LocalDate;
import java.util.Optional;
import org.gonghui.kit.problem.Refusal;
import org.gonghui.screening.ScreeningProblem;
import org.gonghui.screening.campaign.CampaignState;
import org.gonghui.screening.campaign.Invitation;

/// Whether an invitation may take a place in a session: one appointment stands per invitation, in an open campaign, in a
/// session with a place left, until the end of its date.
///
/// @param sessionDate Asia/Shanghai
record BookingPolicy(
    Invitation.State invitation,
    CampaignState campaign,
    int placesLeft,
    LocalDate sessionDate,
    LocalDate today) {

  /// What stands against it, states before rules.
  Optional<Refusal> objectionToBooking() {
    if (invitation != Invitation.State.INVITED) {
      return Optional.of(
          new Refusal(ScreeningProblem.ALREADY_BOOKED).with("currentState", invitation.name()));
    }
    return objectionToMoving();
  }

  /// The same for an appointment that stands.
  Optional<Refusal> objectionToMoving() {
    if (campaign != CampaignState.OPEN) {
      return Optional.of(Refusal.wrongState(campaign));
    }
    if (placesLeft < 1) {
      return Optional.of(new Refusal(ScreeningProblem.SESSION_FULL));
    }
    return objectionToDate();
  }

  private Optional<Refusal> objectionToDate() {
    return sessionDate.isBefore(today)
        ? Optional.of(new Refusal(ScreeningProblem.SESSION_OVER, sessionDate))
        : Optional.empty();
  }
}
