package org.gonghui.bench;

/// What a measure should be.
///
/// @param key of the goal: P1 to P13
/// @param what the ratio is of
/// @param value what came out: the median over the rounds of what is on the left by what is on the right
/// @param most the largest that is good
record Goal(String key, String what, double value, double most) {

  boolean met() {
    return value <= most;
  }
}
