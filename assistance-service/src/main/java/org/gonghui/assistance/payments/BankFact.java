package org.gonghui.assistance.payments;

import org.gonghui.assistance.funds.BookingKind;
import org.gonghui.assistance.funds.LedgerStanding;

/// What a bank can say of a transfer that moves something; of several the later one decides.
enum BankFact {
  /// pain.002 `RJCT`.
  REFUSED,
  /// camt.054, booked debit.
  DEBITED,
  /// camt.054, booked credit of the same transfer.
  RETURNED;

  /// The state of an attempt of which the bank said nothing else.
  AttemptState alone() {
    return switch (this) {
      case REFUSED -> AttemptState.FAILED;
      case DEBITED -> AttemptState.SETTLED;
      case RETURNED -> AttemptState.RETURNED;
    };
  }

  BookingKind bookingKind(LedgerStanding before) {
    return switch (this) {
      case REFUSED -> BookingKind.REFUSAL;
      case RETURNED -> BookingKind.RETURN;
      case DEBITED ->
          before == LedgerStanding.RESERVED_WITH_DEBIT_OUTSTANDING
              ? BookingKind.LATE_DEBIT
              : BookingKind.SETTLEMENT;
    };
  }
}
