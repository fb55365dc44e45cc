package org.gonghui.member.benefit;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Whether somebody may have a benefit, and why.
sealed interface Assessment {
  record Entitled() implements Assessment {}

  record Refused(Reason why) implements Assessment {}

  /// Why; texts in `benefits_*.properties`.
  @Schema(name = "BenefitReason")
  enum Reason {
    MEETS_EVERY_CONDITION,
    NOT_A_MEMBER,
    MEMBERSHIP_SUSPENDED,
    OTHER_SEX,
    TOO_YOUNG,
    TOO_OLD,
    OTHER_EMPLOYMENT_FORM,
    NO_HARDSHIP_ENTERPRISE
  }

  default Reason reason() {
    return switch (this) {
      case Entitled() -> Reason.MEETS_EVERY_CONDITION;
      case Refused(var why) -> why;
    };
  }
}
