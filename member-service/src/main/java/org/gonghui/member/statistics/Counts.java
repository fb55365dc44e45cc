package org.gonghui.member.statistics;

/// How many there are at the end of a period.
///
/// @param members with a live membership
/// @param cards of theirs
/// @param change by how many members they became more in the period, fewer where it is below 0
record Counts(long members, long cards, long change) {}
