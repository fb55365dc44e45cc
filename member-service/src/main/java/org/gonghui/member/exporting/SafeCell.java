package org.gonghui.member.exporting;

import java.util.regex.Pattern;

/// Cells that no spreadsheet takes for a formula: an apostrophe leads one that begins like one. It also leads what would begin like
/// one behind a semicolon, a tab or a line break, where a spreadsheet may begin another cell, quoted or not.
final class SafeCell {
  private static final Pattern BEGINNINGS =
      Pattern.compile("(?<=^|[;\\t\\r\\n])(?=[=+\\-@＝＋－＠])|^(?=[\\t\\r\\n])");

  private SafeCell() {}

  static String of(String text) {
    return BEGINNINGS.matcher(text).replaceAll("'");
  }
}
