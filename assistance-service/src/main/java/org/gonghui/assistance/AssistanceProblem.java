package org.gonghui.assistance;

import java.util.Optional;
import org.gonghui.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/// Refusals of assistance-service; texts stand in `problems_en.properties` and `problems_zh.properties`.
public enum AssistanceProblem implements ProblemType {
  CONSENT_MISSING(400),
  DUPLICATE_FUND_CODE(409, "TAKEN"),
  PROGRAMME_HAS_FUND(409, "TAKEN"),
  NOTHING_TO_PAY(409),
  BANK_ANSWERS_AWAITED(409, "SET_BACK"),
  TRANSFERS_NOT_KNOWN_HERE(409, "SET_BACK"),
  BANK_MESSAGES_UNREAD(409, "SET_BACK"),
  TRANSFER_ALREADY_EXPLAINED(409, "TAKEN"),
  PAID_BY_UNKNOWN_TRANSFER(409, "TAKEN"),
  RETRACTED_CASE_UNDER_REVIEW(409, "UNDER_REVIEW"),
  RELIEVED_BEFORE(409, "RELIEVED"),
  HOLDER_IS_NOT_YOU(422),
  SELF_PAID_DIFFERS(422),
  BILLS_BEAR_LESS(422),
  NOT_BY_APPLICATION(422),
  NO_POLICY_IN_FORCE(422),
  BUDGET_EXHAUSTED(422),
  AMOUNT_OUT_OF_POLICY(422),
  FUND_TOO_SMALL(422),
  FUND_FULL(422),
  UNKNOWN_BANK(422),
  SAME_ACCOUNT(422),
  NOT_PAID_BY_TRANSFER(422);

  private final int status;
  private final @Nullable String state;

  AssistanceProblem(int status) {
    this(status, null);
  }

  /// @param state that is in the way
  AssistanceProblem(int status, @Nullable String state) {
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
