package org.gonghui.screening.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;

/// Draws appointment numbers: 60 random bits, so that nobody comes upon another's, in letters that are not mistaken for
/// each other (Crockford's). That none is given twice is a unique index.
@ApplicationScoped
class AppointmentNumbers {
  private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int GROUPS = 3;
  private static final int GROUP = 4;
  private static final int CODES = 1_000_000;

  private final SecureRandom random = new SecureRandom();

  AppointmentNumber next() {
    var number = new StringBuilder("S");
    for (int i = 0; i < GROUPS * GROUP; i++) {
      number
          .append(i % GROUP == 0 ? "-" : "")
          .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new AppointmentNumber(number.toString(), "%06d".formatted(random.nextInt(CODES)));
  }
}
