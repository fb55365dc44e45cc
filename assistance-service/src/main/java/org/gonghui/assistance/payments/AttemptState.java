package org.gonghui.assistance.payments;

/// Where one try to pay stands.
enum AttemptState {
  BATCHED,
  /// Its batch was cancelled or it left the batch.
  CANCELLED,
  RELEASED,
  SETTLED,
  FAILED,
  RETURNED
}
