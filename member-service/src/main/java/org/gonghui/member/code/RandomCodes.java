package org.gonghui.member.code;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Locale;

/// Makes codes that cannot be guessed.
@ApplicationScoped
public class RandomCodes {
  /// Crockford's base 32: no letters that are taken for digits.
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /// 80 bits: five for each sign.
  private static final int LENGTH = 16;

  private final SecureRandom random = new SecureRandom();

  /// 16 signs, 80 bits.
  public String next() {
    var bytes = new byte[LENGTH];
    random.nextBytes(bytes);
    var code = new StringBuilder(LENGTH);
    for (var each : bytes) {
      code.append(ALPHABET.charAt(each & ALPHABET.length() - 1));
    }
    return code.toString();
  }

  /// A code as it was made, however it was typed.
  public static String normalised(String code) {
    return code.strip().toUpperCase(Locale.ROOT);
  }
}
