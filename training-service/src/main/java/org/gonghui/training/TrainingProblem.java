package org.gonghui.training;

import org.gonghui.kit.problem.ProblemType;

/// Why training-service says no.
public enum TrainingProblem implements ProblemType {
  CERTIFICATE_BELONGS_TO_ANOTHER(422),
  CERTIFICATE_ALREADY_PAID(422),
  NOT_VERIFIED(422),
  NO_RULE_FOR_YEAR(422),
  LEVEL_NOT_SUPPORTED(422),
  ASKED_TOO_LATE(422),
  UNKNOWN_AGENCY(422);

  private final int status;

  TrainingProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
