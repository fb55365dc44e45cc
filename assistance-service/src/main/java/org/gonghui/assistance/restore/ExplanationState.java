package org.gonghui.assistance.restore;

/// How far finance is with a transfer that is not known here.
enum ExplanationState {
  /// By one person: the member's promises wait, and so do all payments still.
  EXPLAINED,
  /// By two: the transfer holds nobody else up; where it names a payment, once the bank's file has found that.
  CONFIRMED,
  WITHDRAWN,
  /// What it paid is settled: the member's next promises do not wait.
  CLOSED
}
