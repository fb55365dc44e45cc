package org.gonghui.kit.openapi;

import java.math.BigDecimal;
import java.util.Optional;

/// What a field is known to look like.
///
/// @param pattern of a text
/// @param least of a number
/// @param most of a number; of a text its characters, of a list its items
record Form(Optional<String> pattern, Optional<BigDecimal> least, Optional<BigDecimal> most) {
  static final Form UNKNOWN = new Form(Optional.empty(), Optional.empty(), Optional.empty());

  /// A form of which only the size is known.
  static Form upTo(int most) {
    return new Form(Optional.empty(), Optional.empty(), Optional.of(BigDecimal.valueOf(most)));
  }

  static Form read(String pattern, String least, String most) {
    return new Form(
        Optional.of(pattern).filter(text -> !text.isEmpty()), number(least), number(most));
  }

  private static Optional<BigDecimal> number(String text) {
    return Optional.of(text).filter(digits -> !digits.isEmpty()).map(BigDecimal::new);
  }

  /// This, and what only the other one knows.
  Form or(Form other) {
    return new Form(
        pattern.or(() -> other.pattern), least.or(() -> other.least), most.or(() -> other.most));
  }

  Optional<Integer> size() {
    return most.map(BigDecimal::intValueExact);
  }
}
