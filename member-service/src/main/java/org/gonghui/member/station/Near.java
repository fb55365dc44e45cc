package org.gonghui.member.station;

import java.util.regex.Pattern;
import org.gonghui.kit.problem.Refusal;

/// The surroundings of a position.
///
/// @param within metres as the crow flies, 1 to 50,000
record Near(Position position, int within) {
  private static final Pattern POSITION =
      Pattern.compile("\\d{1,2}(\\.\\d{1,10})?,\\d{2,3}(\\.\\d{1,10})?");
  private static final int FARTHEST = 50_000;

  /// A little less than a degree of latitude has anywhere, so that the box is a little wider than the circle.
  private static final double METRES_OF_A_DEGREE = 110_500;

  /// What lies within, and some corners more.
  record Box(double south, double north, double west, double east) {}

  /// @param text latitude and longitude with a comma between them
  /// @throws Refusal 400 where that is no position in the country, or the distance none that is looked through
  static Near of(String text, int within) {
    if (!POSITION.matcher(text).matches()) {
      throw Refusal.invalid("near", "INVALID_POSITION");
    }
    var comma = text.indexOf(',');
    var position =
        new Position(
            Double.valueOf(text.substring(0, comma)), Double.valueOf(text.substring(comma + 1)));
    if (!position.isInTheCountry()) {
      throw Refusal.invalid("near", "OUT_OF_RANGE");
    }
    if (within < 1 || within > FARTHEST) {
      throw Refusal.invalid("within", "OUT_OF_RANGE");
    }
    return new Near(position, within);
  }

  Box box() {
    var up = within / METRES_OF_A_DEGREE;
    var north = position.latitude() + up;
    // a degree of longitude is the shorter the farther north
    var aside = up / Math.cos(Math.toRadians(north));
    return new Box(
        position.latitude() - up,
        north,
        position.longitude() - aside,
        position.longitude() + aside);
  }
}
