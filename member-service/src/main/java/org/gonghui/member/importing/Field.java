package org.gonghui.member.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The columns of a list, by their Chinese or English header.
enum Field {
  NAME("name", "姓名", true),
  ID_NUMBER("idNumber", "身份证号", true),
  PHONE("phone", "手机号", true),
  EMPLOYER_CODE("employerCode", "单位统一社会信用代码", true),
  EMPLOYMENT_FORM("employmentForm", "就业形态", false);

  private final String english;
  private final String chinese;
  private final boolean needed;

  Field(String english, String chinese, boolean needed) {
    this.english = english;
    this.chinese = chinese;
    this.needed = needed;
  }

  static Optional<Field> of(String header) {
    var text = header.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(field ->
            field.english.toLowerCase(Locale.ROOT).equals(text) || field.chinese.equals(text))
        .findFirst();
  }

  String column() {
    return english;
  }

  boolean isNeeded() {
    return needed;
  }
}
