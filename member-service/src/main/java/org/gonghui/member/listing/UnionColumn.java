package org.gonghui.member.listing;

import org.gonghui.member.importing.Column;

/// The columns of a list of unions.
enum UnionColumn implements Column {
  NAME("name", "名称", true),
  TYPE("type", "类型", true),
  DIVISION_CODE("divisionCode", "行政区划代码", true),
  PARENT("parent", "上级工会", false),
  CREDIT_CODE("creditCode", "统一社会信用代码", false),
  HEADCOUNT("headcount", "职工人数", false),
  EMPLOYMENT_FORMS("employmentForms", "吸收就业形态", false),
  HARDSHIP_ENTERPRISE("hardshipEnterprise", "困难企业", false);

  private final String english;
  private final String chinese;
  private final boolean needed;

  UnionColumn(String english, String chinese, boolean needed) {
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
