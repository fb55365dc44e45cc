package org.gonghui.member.merge;

/// Why one person has two records.
enum MergeReason {
  ENTERED_TWICE,
  /// One has a number that was mistyped.
  WRONG_NUMBER,
  /// The person has another document than before, with a number of its own.
  NEW_DOCUMENT
}
