package org.gonghui.screening.reporting;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/// Adds up where everybody stands, each person once. A period's row counts what happened in it: due and invited by the
/// day of the invitation (due without one: today), booked, attended, recalled and overdue by the session's date, confirmed by the day of the
/// confirmation.
final class Tally {

  /// @param group hospital or organisation; empty: at no hospital yet
  /// @param firstDay of the period; empty for all of the time
  record Key(Optional<UUID> group, Optional<LocalDate> firstDay) {}

  /// By time, then by group; who is in none comes last.
  private static final Comparator<Key> ORDER =
      Comparator.comparing((Key key) -> key.firstDay().orElse(LocalDate.MIN))
          .thenComparing(key -> key.group().isEmpty())
          .thenComparing(key -> key.group().map(UUID::toString).orElse(""));

  private final By by;
  private final Period period;
  private final LocalDate today;
  private final LocalDate answeredUntil;
  private final Map<Key, Counts> rows = new TreeMap<>(ORDER);
  private Counts total = Counts.NONE;

  /// @param answeredUntil sessions before this day should have their answers
  Tally(By by, Period period, LocalDate today, LocalDate answeredUntil) {
    this.by = by;
    this.period = period;
    this.today = today;
    this.answeredUntil = answeredUntil;
  }

  void add(PersonProgress one) {
    var invitedOn = Optional.ofNullable(one.invitedOn());
    if (one.due()) {
      count(one, invitedOn.orElse(today), Counts.DUE);
    }
    invitedOn.ifPresent(day -> count(one, day, Counts.INVITED));
    Optional.ofNullable(one.sessionDate()).ifPresent(day -> countAppointment(one, day));
    Optional.ofNullable(one.confirmedOn()).ifPresent(day -> count(one, day, Counts.CONFIRMED));
  }

  private void countAppointment(PersonProgress one, LocalDate day) {
    count(one, day, Counts.BOOKED);
    if (one.attended()) {
      count(one, day, Counts.ATTENDED);
    } else if (day.isBefore(answeredUntil)) {
      count(one, day, Counts.OVERDUE);
    }
    if (one.recalled()) {
      count(one, day, Counts.RECALLED);
    }
  }

  private void count(PersonProgress one, LocalDate day, Counts what) {
    var group =
        switch (by) {
          case HOSPITAL -> Optional.ofNullable(one.hospital());
          case ORGANIZATION -> Optional.of(one.organization());
        };
    rows.merge(new Key(group, period.firstDay(day)), what, Counts::plus);
    total = total.plus(what);
  }

  By by() {
    return by;
  }

  Map<Key, Counts> rows() {
    return rows;
  }

  Counts total() {
    return total;
  }
}
