package org.gonghui.assistance.payments;

/// Where a batch stands; CLOSED when every transfer has an outcome.
enum BatchState {
  PREPARED,
  RELEASED,
  CLOSED,
  CANCELLED
}
