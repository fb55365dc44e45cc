package org.gonghui.member.importing;

/// The columns of a list of members.
enum Field implements Column {
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

  @Override
  public String column() {
    return english;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public boolean isNeeded() {
    return needed;
  }
}
