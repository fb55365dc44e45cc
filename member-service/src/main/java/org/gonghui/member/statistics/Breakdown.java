package org.gonghui.member.statistics;

import java.util.Locale;
import java.util.stream.Stream;
import org.gonghui.kit.problem.Refusal;

/// By what members are counted.
enum Breakdown {
  AREA,
  EMPLOYER,
  FORM,
  MONTH,
  UNION;

  /// @throws Refusal 400 when it is none
  static Breakdown of(String word) {
    return Stream.of(values())
        .filter(value -> value.word().equals(word))
        .findFirst()
        .orElseThrow(() -> Refusal.invalid("by", "FORMAT"));
  }

  /// As callers write it.
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether what it counts are unions.
  boolean isOfUnions() {
    return switch (this) {
      case AREA, EMPLOYER, UNION -> true;
      case FORM, MONTH -> false;
    };
  }
}
