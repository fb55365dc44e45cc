package org.gonghui.member.benefit;

import java.util.Locale;

/// A text in the languages that are spoken.
record Wording(String zh, String en) {

  String in(Locale language) {
    return language.equals(Locale.ENGLISH) ? en : zh;
  }
}
