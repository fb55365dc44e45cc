package org.gonghui.screening.appointment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.gonghui.kit.paging.Keyset;

/// An appointment of a hospital with what it is ordered by.
record Expected(Appointment appointment, UUID memberId, LocalDate date, LocalTime startsAt) {

  /// What a day list is ordered by.
  record Key(LocalDate date, LocalTime startsAt, UUID id) {
    static final Key START = new Key(LocalDate.EPOCH, LocalTime.MIN, Keyset.BEFORE_ALL);
  }

  Key key() {
    return new Key(date, startsAt, appointment.id());
  }
}
