package org.gonghui.screening;

import java.util.Optional;
import org.gonghui.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Refusals of the screening service.
public enum ScreeningProblem implements ProblemType {
  /// The partner is not known here, not a hospital, or suspended.
  UNKNOWN_PARTNER(422),
  ALREADY_A_HOSPITAL(409, "REGISTERED"),
  /// The hospital's tender does not reach to that day, it takes no part in the campaign, or it is suspended.
  HOSPITAL_NOT_QUALIFIED(422),
  /// The programme is for the other sex.
  AUDIENCE_NOT_OF_PROGRAMME(422),
  /// A campaign is opened until its last day.
  CAMPAIGN_OVER(422),
  /// A session is held today or later and inside its campaign.
  SESSION_DATE_OUT_OF_RANGE(422),
  SESSION_FULL(409, "FULL"),
  ALREADY_BOOKED(409, "BOOKED"),
  /// Booked, moved and cancelled until the end of the session's date.
  SESSION_OVER(422),
  /// Unknown, another hospital's and cancelled numbers alike.
  UNKNOWN_APPOINTMENT(404),
  ALREADY_RECORDED(409, "RECORDED"),
  /// Results are taken from the start of the session's date on.
  RESULT_TOO_EARLY(422),
  /// A result without a finding has nothing that a second doctor could confirm or rule out.
  NOTHING_TO_CONFIRM(422);

  private final int status;
  private final @Nullable String state;

  ScreeningProblem(int status) {
    this(status, null);
  }

  /// @param state that is in the way
  ScreeningProblem(int status, @Nullable String state) {
    this.status = status;
    this.state = state;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public Optional<String> state() {
    return Optional.ofNullable(state);
  }
}
