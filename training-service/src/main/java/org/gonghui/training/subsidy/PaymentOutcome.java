package org.gonghui.training.subsidy;

/// What assistance-service says of a payment that was asked for.
sealed interface PaymentOutcome {

  /// There is no account to pay to yet.
  record WaitingForAccount() implements PaymentOutcome {}

  /// The money is set aside: the payment is on its way.
  record Reserved() implements PaymentOutcome {}

  /// The bank booked it.
  record Settled() implements PaymentOutcome {}

  /// The bank refused it, or gave it back after booking; another attempt may follow.
  ///
  /// @param reason the bank's code (ISO 20022), such as AC04
  record Failed(String reason) implements PaymentOutcome {}

  /// It will never be paid.
  ///
  /// @param reason why funds ended it, as a code
  record EndedUnpaid(String reason) implements PaymentOutcome {}
}
