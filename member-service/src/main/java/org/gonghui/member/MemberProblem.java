package org.gonghui.member;

import java.util.Optional;
import org.gonghui.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Why member-service says no; texts in `problems_*.properties`.
public enum MemberProblem implements ProblemType {
  CONSENT_MISSING(400),
  INVALID_CREDIT_CODE(400),
  IDENTITY_REQUIRED(403),
  NOT_ON_THE_JURY(403),
  ACTIVITY_CALLED_OFF(409, "CALLED_OFF"),
  ACTIVITY_HAS_BEGUN(409, "BEGUN"),
  ACTIVITY_IS_OVER(409, "OVER"),
  ALREADY_ENTERED(409, "ENTERED"),
  ALREADY_IN_CONTEST(409, "ENTERED"),
  ALREADY_MEMBER(409, "MEMBER"),
  ALREADY_REGISTERED(409, "REGISTERED"),
  ALREADY_WAITING(409, "WAITING"),
  CONTEST_HAS_BEGUN(409, "BEGUN"),
  DELIVERY_NOTE_KNOWN(409, "KNOWN"),
  DUPLICATE_BRANCH(409, "TAKEN"),
  DUPLICATE_CREDIT_CODE(409, "TAKEN"),
  EVENT_CALLED_OFF(409, "CALLED_OFF"),
  GATE_IS_OPEN(409, "GATE_OPEN"),
  LOGIN_ALREADY_BOUND(409, "BOUND"),
  REGISTRATION_CLOSED(409, "CLOSED"),
  REGISTRATION_NOT_OPEN(409, "NOT_OPEN"),
  SALE_CLOSED(409, "CLOSED"),
  SALE_NOT_OPEN(409, "NOT_OPEN"),
  SCORES_MISSING(409, "OPEN"),
  SOLD_OUT(409, "SOLD_OUT"),
  TICKET_LIMIT_REACHED(409, "LIMIT_REACHED"),
  TICKETS_ARE_DRAWN(409, "DRAWN"),
  TICKETS_ARE_LEFT(409, "ON_SALE"),
  AGREEMENT_DOES_NOT_COVER(422),
  CYCLE(422),
  ENTRANT_NOT_REGISTERED(422),
  IDENTITY_NOT_CONFIRMED(422),
  MORE_THAN_HELD(422),
  MORE_THAN_PROMISED(422),
  MORE_THAN_WAITING(422),
  NOT_ENOUGH_IN_STORE(422),
  NOT_IN_AUDIENCE(422),
  NOT_IN_THIS_ROUND(422),
  NO_UNION_FOR_DIVISION(422),
  UNKNOWN_EMPLOYER(422),
  WRONG_CODE(422);

  private final int status;
  private final @Nullable String state;

  MemberProblem(int status) {
    this(status, null);
  }

  /// @param state that is in the way
  MemberProblem(int status, @Nullable String state) {
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
