package org.gonghui.screening.appointment;

import org.gonghui.kit.problem.Refusal;

/// What became of one item of a booking.
sealed interface Booking {
  record Done(Appointment appointment) implements Booking {}

  record Refused(Refusal refusal) implements Booking {}
}
