package org.gonghui.screening.reporting;

/// The figures of one row.
///
/// @param overdue booked for a date that is past, without an answer
record Counts(
    int due, int invited, int booked, int attended, int recalled, int confirmed, int overdue) {
  static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);
  static final Counts DUE = new Counts(1, 0, 0, 0, 0, 0, 0);
  static final Counts INVITED = new Counts(0, 1, 0, 0, 0, 0, 0);
  static final Counts BOOKED = new Counts(0, 0, 1, 0, 0, 0, 0);
  static final Counts ATTENDED = new Counts(0, 0, 0, 1, 0, 0, 0);
  static final Counts RECALLED = new Counts(0, 0, 0, 0, 1, 0, 0);
  static final Counts CONFIRMED = new Counts(0, 0, 0, 0, 0, 1, 0);
  static final Counts OVERDUE = new Counts(0, 0, 0, 0, 0, 0, 1);

  Counts plus(Counts other) {
    return new Counts(
        due + other.due,
        invited + other.invited,
        booked + other.booked,
        attended + other.attended,
        recalled + other.recalled,
        confirmed + other.confirmed,
        overdue + other.overdue);
  }
}
