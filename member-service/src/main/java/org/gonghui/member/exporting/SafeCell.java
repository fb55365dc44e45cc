package org.gonghui.member.exporting;

/// Cells that no spreadsheet takes for a formula: one that begins like one is led by an apostrophe.
final class SafeCell {
  private static final String BEGINNINGS = "=+-@\t\r\n＝＋－＠";

  private SafeCell() {}

  static String of(String text) {
    return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }
}
