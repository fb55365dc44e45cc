package org.gonghui.assistance.payments;

import java.util.UUID;

/// A transfer that the bank has had, and the payment that it is.
///
/// @param attempt the id that the bank knows
record FoundTransfer(UUID attempt, Payment payment) {}
