package org.gonghui.screening.reporting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/// Over what time a row counts; `period` in the query, in lower case.
enum Period {
  DAY,
  WEEK,
  ALL;

  private static final int LAST_OF_WEEK = 6;

  /// First day of the period that a day belongs to; weeks begin on Monday. Empty for all of the time.
  Optional<LocalDate> firstDay(LocalDate day) {
    return switch (this) {
      case DAY -> Optional.of(day);
      case WEEK -> Optional.of(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      case ALL -> Optional.empty();
    };
  }

  LocalDate lastDay(LocalDate firstDay) {
    return this == WEEK ? firstDay.plusDays(LAST_OF_WEEK) : firstDay;
  }
}
