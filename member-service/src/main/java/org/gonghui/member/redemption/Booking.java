package org.gonghui.member.redemption;

import java.util.UUID;
import org.gonghui.kit.problem.Refusal;

/// What became of a redemption that was handed in later.
public sealed interface Booking {
  record Booked(UUID redemptionId) implements Booking {}

  /// Nothing was booked.
  record Refused(Refusal why) implements Booking {}
}
