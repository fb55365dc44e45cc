package org.gonghui.member;

import java.util.concurrent.atomic.AtomicInteger;

/// People who do not exist, another one whenever asked.
public final class MadeUpPeople {
  private static final AtomicInteger LAST = new AtomicInteger();
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private MadeUpPeople() {}

  /// @param idNumber a valid one
  /// @param phone of the mainland
  public record MadeUp(String name, String idNumber, String phone) {
    public MadeUp named(String other) {
      return new MadeUp(other, idNumber, phone);
    }

    public MadeUp phoned(String other) {
      return new MadeUp(name, idNumber, other);
    }
  }

  public static MadeUp next() {
    var n = LAST.incrementAndGet();
    var born = 19_600_101 + n / 20_000 * 10_000 + n / 999 % 20;
    return new MadeUp("王芳", number("210402" + born + "%03d".formatted(n % 999)), phone(n));
  }

  /// The number with its check character.
  public static String number(String body) {
    var sum = 0;
    for (var i = 0; i < WEIGHTS.length; i++) {
      sum += (body.charAt(i) - '0') * WEIGHTS[i];
    }
    return body + "10X98765432".charAt(sum % 11);
  }

  private static String phone(int n) {
    return "139%08d".formatted(n);
  }
}
