package org.gonghui.member;

import org.gonghui.kit.problem.ProblemType;

/// Why member-service says no; texts in `problems_*.properties`.
public enum MemberProblem implements ProblemType {
  CONSENT_MISSING(400),
  INVALID_CREDIT_CODE(400),
  IDENTITY_REQUIRED(403),
  ALREADY_MEMBER(409),
  DUPLICATE_BRANCH(409),
  DUPLICATE_CREDIT_CODE(409),
  LOGIN_ALREADY_BOUND(409),
  CYCLE(422),
  IDENTITY_NOT_CONFIRMED(422),
  NO_UNION_FOR_DIVISION(422),
  UNKNOWN_EMPLOYER(422),
  WRONG_CODE(422);

  private final int status;

  MemberProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
