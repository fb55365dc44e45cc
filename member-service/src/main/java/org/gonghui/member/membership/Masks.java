package org.gonghui.member.membership;

/// How personal data are shown to who need not read them whole.
public final class Masks {
  private static final int PHONE_HEAD = 3;
  private static final int TAIL = 4;

  private Masks() {}

  /// `张**`: the first character.
  public static String name(String name) {
    var first = name.offsetByCodePoints(0, 1);
    return name.substring(0, first) + "*".repeat(name.codePointCount(first, name.length()));
  }

  /// `**************1234`: the last four.
  public static String number(String number) {
    return "*".repeat(number.length() - TAIL) + number.substring(number.length() - TAIL);
  }

  /// `138****0001`: the first three and the last four.
  public static String phone(String phone) {
    return phone.substring(0, PHONE_HEAD) + "****" + phone.substring(phone.length() - TAIL);
  }
}
