package org.gonghui.kit.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The languages that texts are written in: Chinese, where nothing is asked for, and English.
public final class Language {
  private static final List<Locale> SPOKEN = List.of(Locale.CHINESE, Locale.ENGLISH);

  private Language() {}

  /// @param acceptLanguage the header of that name; what cannot be read asks for nothing
  public static Locale of(@Nullable String acceptLanguage) {
    if (acceptLanguage == null) {
      return Locale.CHINESE;
    }
    try {
      var found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
      return found == null ? Locale.CHINESE : found;
    } catch (IllegalArgumentException unreadable) {
      return Locale.CHINESE;
    }
  }
}
