package org.gonghui.screening;

import org.gonghui.kit.problem.ProblemType;

/// Refusals of the screening service.
public enum ScreeningProblem implements ProblemType {
  /// The partner is not known here, not a hospital, or suspended.
  UNKNOWN_PARTNER(422),
  ALREADY_A_HOSPITAL(409),
  /// The hospital's tender does not reach to that day, it takes no part in the campaign, or it is suspended.
  HOSPITAL_NOT_QUALIFIED(422),
  /// A session is held today or later and inside its campaign.
  SESSION_DATE_OUT_OF_RANGE(422),
  SESSION_FULL(409),
  ALREADY_BOOKED(409),
  /// Booked, moved and cancelled until the end of the session's date.
  SESSION_OVER(422),
  /// Unknown, another hospital's and cancelled numbers alike.
  UNKNOWN_APPOINTMENT(404),
  ALREADY_RECORDED(409),
  /// Results are taken from the start of the session's date on.
  RESULT_TOO_EARLY(422),
  /// A result without a finding has nothing that a second doctor could confirm or rule out.
  NOTHING_TO_CONFIRM(422);

  private final int status;

  ScreeningProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
