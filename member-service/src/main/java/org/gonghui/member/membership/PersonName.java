package org.gonghui.member.membership;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/// A person's name: letters of any script, with the dots, blanks and hyphens that names have.
///
/// @param value 2 to 50 characters
public record PersonName(String value) {
  private static final Pattern FORM =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}·•・.' -]{0,48}[\\p{L}\\p{M}.]");

  public static Optional<PersonName> of(String text) {
    var name = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    return FORM.matcher(name).matches() ? Optional.of(new PersonName(name)) : Optional.empty();
  }

  @Override
  public String toString() {
    return "PersonName";
  }
}
