package org.gonghui.screening.appointment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

/// An appointment of a hospital with what it is ordered by.
record Expected(Appointment appointment, UUID memberId, LocalDate date, LocalTime startsAt) {

  /// What a day list is ordered by.
  record Key(LocalDate date, LocalTime startsAt, UUID id) {}

  Key key() {
    return new Key(date, startsAt, appointment.id());
  }
}
