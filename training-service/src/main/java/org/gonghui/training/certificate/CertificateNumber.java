package org.gonghui.training.certificate;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A certificate's number in the one form that all its spellings share: no blanks, hyphens or other marks, letters in
/// capitals, full-width signs as plain ones. The same paper has the same value whoever shows it.
///
/// @param text letters and digits, at least one
record CertificateNumber(String text) {
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

  /// @param written as on the paper
  static CertificateNumber of(String written) {
    var plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    return new CertificateNumber(MARKS.matcher(plain).replaceAll(""));
  }

  @Override
  public String toString() {
    return "CertificateNumber";
  }
}
