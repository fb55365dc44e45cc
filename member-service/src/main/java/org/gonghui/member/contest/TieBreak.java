package org.gonghui.member.contest;

/// What decides between entries of the same score.
public enum TieBreak {
  /// Nothing: they share a rank.
  NONE,
  /// The mean of the marks for the first criterion; who is equal there too shares a rank.
  FIRST_CRITERION,
  /// The median of the jurors' scores; who is equal there too shares a rank.
  MEDIAN
}
