package org.gonghui.member;

import java.util.concurrent.atomic.AtomicInteger;

/// Credit codes of employers that were made up: another one whenever asked.
public final class CreditCodes {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final AtomicInteger LAST = new AtomicInteger(100_000_000);

  private CreditCodes() {}

  public static String next() {
    var body = "91210400" + LAST.incrementAndGet();
    var sum = 0;
    var weight = 1;
    for (var i = 0; i < body.length(); i++) {
      sum += ALPHABET.indexOf(body.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return body + ALPHABET.charAt((31 - sum % 31) % 31);
  }
}
