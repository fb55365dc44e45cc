package org.gonghui.kit.openapi;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a text can be that a pattern matches as a whole, of the patterns that forms are written with: characters, classes,
/// groups, and how often each may come. Where something may come without end, or is one of several, there is no answer.
final class LongestMatch {
  private static final Pattern PART =
      Pattern.compile("\\(\\?:|\\[(?:\\\\.|[^\\]\\\\])+\\]|\\\\[^bBAzZG]|[^|*+?{\\[\\\\]");

  private static final Pattern TIMES = Pattern.compile("\\{(?:\\d+,)?(\\d+)\\}|\\?|");

  private final int end;
  private final Matcher reader;
  private int at;

  private LongestMatch(String pattern) {
    this.end = pattern.length();
    this.reader = PART.matcher(pattern);
  }

  static OptionalInt of(String pattern) {
    var reading = new LongestMatch(pattern);
    var longest = reading.sequence();
    return longest >= 0 && reading.at == reading.end
        ? OptionalInt.of(longest)
        : OptionalInt.empty();
  }

  /// Up to the end of the pattern or of a group; -1 where there is no answer.
  private int sequence() {
    var sum = 0;
    while (reads(PART)) {
      var part = reader.group();
      if (part.equals(")")) {
        return sum;
      }
      var longest =
          switch (part) {
            case "^", "$" -> 0;
            case "(", "(?:" -> sequence();
            default -> 1;
          };
      if (longest < 0 || !reads(TIMES)) {
        return -1;
      }
      sum += longest * times();
    }
    return sum;
  }

  private int times() {
    var most = reader.group(1);
    return most == null ? 1 : Integer.parseInt(most);
  }

  private boolean reads(Pattern what) {
    var found = reader.usePattern(what).region(at, end).lookingAt();
    at = found ? reader.end() : at;
    return found;
  }
}
