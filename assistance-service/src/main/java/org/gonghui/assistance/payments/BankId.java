package org.gonghui.assistance.payments;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Ids as they stand in bank files: Max35Text, 32 hex digits.
final class BankId {
  private static final java.util.regex.Pattern FORM =
      java.util.regex.Pattern.compile(
          "(\\p{XDigit}{8})(\\p{XDigit}{4})(\\p{XDigit}{4})(\\p{XDigit}{4})(\\p{XDigit}{12})");

  private BankId() {}

  static String of(UUID id) {
    return id.toString().replace("-", "");
  }

  /// @return empty for a text that is no id of ours
  static Optional<UUID> read(@Nullable String text) {
    if (text == null) {
      return Optional.empty();
    }
    var form = FORM.matcher(text.strip());
    return form.matches()
        ? Optional.of(UUID.fromString(form.replaceFirst("$1-$2-$3-$4-$5")))
        : Optional.empty();
  }
}
