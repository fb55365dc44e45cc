package org.gonghui.member.card;

/// The number of a service card: 16 digits, the last one Luhn's check digit.
///
/// @param value 16 digits
record CardNumber(String value) {
  private static final String PREFIX = "6688";

  /// @param sequence from 1 on
  static CardNumber of(long sequence) {
    var body = PREFIX + "%011d".formatted(sequence);
    return new CardNumber(body + checkDigit(body));
  }

  private static int checkDigit(String body) {
    var sum = 0;
    for (var i = 0; i < body.length(); i++) {
      var digit = body.charAt(body.length() - 1 - i) - '0';
      var doubled = i % 2 == 0 ? digit * 2 : digit;
      sum += doubled / 10 + doubled % 10;
    }
    return (10 - sum % 10) % 10;
  }
}
