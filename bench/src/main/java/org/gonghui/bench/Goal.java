package org.gonghui.bench;

/// What a measure should be.
///
/// @param key of the goal: P1 to P13, or the benchmark where it has none
/// @param what the ratio is of
/// @param value what came out: the median over the rounds of what is on the left by what is on the right
/// @param bound the last that is good
public record Goal(String key, String what, double value, Side side, double bound) {

  /// Where what is good lies.
  enum Side {
    AT_MOST("≤"),
    AT_LEAST("≥");

    private final String sign;

    Side(String sign) {
      this.sign = sign;
    }

    String sign() {
      return sign;
    }
  }

  public static Goal atMost(String key, String what, double value, double bound) {
    return new Goal(key, what, value, Side.AT_MOST, bound);
  }

  public static Goal atLeast(String key, String what, double value, double bound) {
    return new Goal(key, what, value, Side.AT_LEAST, bound);
  }

  boolean met() {
    return switch (side) {
      case AT_MOST -> value <= bound;
      case AT_LEAST -> value >= bound;
    };
  }
}
