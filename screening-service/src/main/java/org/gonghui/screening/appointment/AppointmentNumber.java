package org.gonghui.screening.appointment;

/// What tells an appointment from all others, and what proves that she is the one.
///
/// @param number known to the member, an officer and the hospital
/// @param checkInCode shown by the member when she comes
record AppointmentNumber(String number, String checkInCode) {}
