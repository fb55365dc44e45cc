package org.gonghui.assistance.cases;

import org.gonghui.assistance.payments.PaymentState;

/// Where a case stands. IN_PAYMENT from batched on; PAYMENT_FAILED when the bank refused it or it came back; REOPENED when
/// its payment ended unpaid.
enum CaseState {
  OPENED,
  SUBMITTED,
  REVIEWED,
  APPROVED,
  IN_PAYMENT,
  SETTLED,
  RETURNED,
  REFUSED,
  WITHDRAWN,
  PAYMENT_FAILED,
  REOPENED;

  /// Where an approved case stands by its payment.
  static CaseState of(PaymentState payment) {
    return switch (payment) {
      case WAITING_FOR_ACCOUNT, RESERVED -> APPROVED;
      case BATCHED, RELEASED -> IN_PAYMENT;
      case SETTLED -> SETTLED;
      case FAILED, RETURNED -> PAYMENT_FAILED;
      case REJECTED, ENDED_UNPAID -> REOPENED;
    };
  }

  /// Whether the member may give evidence: it is frozen from REVIEWED on.
  boolean takesEvidence() {
    return switch (this) {
      case OPENED, SUBMITTED, RETURNED, REOPENED -> true;
      case REVIEWED, APPROVED, IN_PAYMENT, SETTLED, REFUSED, WITHDRAWN, PAYMENT_FAILED -> false;
    };
  }

  boolean isUndecided() {
    return switch (this) {
      case OPENED, SUBMITTED, RETURNED, REVIEWED, REOPENED -> true;
      case APPROVED, IN_PAYMENT, SETTLED, REFUSED, WITHDRAWN, PAYMENT_FAILED -> false;
    };
  }

  /// Whether money is promised or was paid for it.
  boolean isApproved() {
    return switch (this) {
      case APPROVED, IN_PAYMENT, SETTLED, PAYMENT_FAILED -> true;
      case OPENED, SUBMITTED, REVIEWED, RETURNED, REFUSED, WITHDRAWN, REOPENED -> false;
    };
  }
}
