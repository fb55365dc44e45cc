package org.gonghui.member;

import java.util.Optional;
import org.gonghui.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Why member-service says no; texts in `problems_*.properties`.
public enum MemberProblem implements ProblemType {
  CONSENT_MISSING(400),
  INVALID_CREDIT_CODE(400),
  IDENTITY_REQUIRED(403),
  ALREADY_MEMBER(409, "MEMBER"),
  DUPLICATE_BRANCH(409, "TAKEN"),
  DUPLICATE_CREDIT_CODE(409, "TAKEN"),
  LOGIN_ALREADY_BOUND(409, "BOUND"),
  CYCLE(422),
  IDENTITY_NOT_CONFIRMED(422),
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
