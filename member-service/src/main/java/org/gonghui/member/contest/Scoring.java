package org.gonghui.member.contest;

/// How the scores of the jurors become one.
public enum Scoring {
  /// The mean of all.
  MEAN,
  /// From five jurors on without one highest and one lowest; the mean of all where there are fewer.
  TRIMMED_MEAN
}
