package org.gonghui.member.organization;

import java.util.Locale;
import java.util.Optional;

/// An employer's unified social credit code (统一社会信用代码, GB 32100): 18 characters, the last one a check digit.
///
/// @param value 18 characters in upper case, with a right check digit
record CreditCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  /// Reads a code as people write it: lower case and blanks around it are borne.
  static Optional<CreditCode> of(String text) {
    var code = text.strip().toUpperCase(Locale.ROOT);
    if (code.length() != LENGTH || !code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)) {
      return Optional.empty();
    }
    return code.charAt(LENGTH - 1) == checkDigit(code)
        ? Optional.of(new CreditCode(code))
        : Optional.empty();
  }

  private static char checkDigit(String code) {
    var sum = 0;
    var weight = 1;
    for (var i = 0; i < LENGTH - 1; i++) {
      sum += ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % ALPHABET.length();
    }
    return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
  }
}
