package org.gonghui.assistance;

import org.gonghui.kit.problem.ProblemType;

/// Refusals of assistance-service; texts stand in `problems_en.properties` and `problems_zh.properties`.
public enum AssistanceProblem implements ProblemType {
  CONSENT_MISSING(400),
  DUPLICATE_FUND_CODE(409),
  PROGRAMME_HAS_FUND(409),
  NOTHING_TO_PAY(409),
  HOLDER_IS_NOT_YOU(422),
  SELF_PAID_DIFFERS(422),
  NOT_BY_APPLICATION(422),
  NO_POLICY_IN_FORCE(422),
  BUDGET_EXHAUSTED(422),
  AMOUNT_OUT_OF_POLICY(422),
  FUND_TOO_SMALL(422),
  FUND_FULL(422),
  UNKNOWN_BANK(422),
  SAME_ACCOUNT(422);

  private final int status;

  AssistanceProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
