package org.gonghui.member.listing;

import org.gonghui.member.importing.Column;

/// The columns of a list of those who are to get tickets; a list has one of them at least.
enum RecipientColumn implements Column {
  CARD_NUMBER("cardNumber", "卡号", false),
  MEMBER_NUMBER("memberNumber", "会员号", false);

  private final String english;
  private final String chinese;
  private final boolean needed;

  RecipientColumn(String english, String chinese, boolean needed) {
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
