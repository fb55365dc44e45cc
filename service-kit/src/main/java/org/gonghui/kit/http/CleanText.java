package org.gonghui.kit.http;

/// Text that can be kept as it was sent: PostgreSQL takes no U+0000, and half of a surrogate pair becomes a question mark
/// in UTF-8.
final class CleanText {

  private CleanText() {}

  static boolean isClean(String text) {
    return text.codePoints().noneMatch(CleanText::isUnkeepable);
  }

  private static boolean isUnkeepable(int point) {
    return point == 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
