package org.gonghui.member.importing;

import java.util.Locale;

/// A column of a list, found by its Chinese or English header.
public interface Column {
  /// As a report names it.
  String column();

  String chinese();

  /// Whether a list without it is none, and a row without a value in it wrong.
  boolean isNeeded();

  /// Whether a header names it.
  default boolean isNamed(String header) {
    var text = header.strip();
    return column().toLowerCase(Locale.ROOT).equals(text.toLowerCase(Locale.ROOT))
        || chinese().equals(text);
  }
}
