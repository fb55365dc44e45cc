package org.gonghui.kit.http;

/// Text made of characters: the Unicode assignables of RFC 9839. Out are halves of a surrogate pair, which UTF-8 makes a
/// question mark of; control characters but tab and ends of lines, of which PostgreSQL takes no U+0000 and screens show
/// none; and code points that are no character ever.
final class CleanText {

  private CleanText() {}

  static boolean isClean(String text) {
    return text.codePoints().allMatch(CleanText::isAssignable);
  }

  private static boolean isAssignable(int point) {
    return switch (Character.getType(point)) {
      case Character.SURROGATE -> false;
      case Character.CONTROL -> point == '\t' || point == '\n' || point == '\r';
      default -> !isNoncharacter(point);
    };
  }

  private static boolean isNoncharacter(int point) {
    return (point >= 0xFDD0 && point <= 0xFDEF) || (point & 0xFFFE) == 0xFFFE;
  }
}
