package org.gonghui.member.statistics;

import java.time.LocalDate;
import java.util.UUID;

/// What is asked of members.
///
/// @param organization members of it and of all below it by area
record MemberQuestion(UUID organization, Breakdown by, Period period) {

  /// What a cursor is good for.
  Object[] parts() {
    return new Object[] {organization, by, period};
  }

  /// The day from which on changes are told. A month is one, so of months all are.
  LocalDate changesFrom() {
    return by == Breakdown.MONTH ? period.firstDay() : period.changesFrom();
  }
}
