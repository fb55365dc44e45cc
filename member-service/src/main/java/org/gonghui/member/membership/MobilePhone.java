package org.gonghui.member.membership;

import java.util.Optional;
import java.util.regex.Pattern;

/// A mobile phone number of the mainland, by which a person is reached and proves possession.
///
/// @param value 11 digits
public record MobilePhone(String value) {
  private static final Pattern FORM = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086)");

  /// Reads a number; blanks, hyphens and the country's prefix are borne.
  public static Optional<MobilePhone> of(String text) {
    var digits = COUNTRY.matcher(text.replaceAll("[\\s-]", "")).replaceFirst("");
    return FORM.matcher(digits).matches() ? Optional.of(new MobilePhone(digits)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "MobilePhone";
  }
}
