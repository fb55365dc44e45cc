package org.gonghui.member.listing;

import org.gonghui.member.importing.Column;

/// The columns of a list of merchants.
enum MerchantColumn implements Column {
  NAME("name", "名称", true),
  UNION("union", "所属工会", false);

  private final String english;
  private final String chinese;
  private final boolean needed;

  MerchantColumn(String english, String chinese, boolean needed) {
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
