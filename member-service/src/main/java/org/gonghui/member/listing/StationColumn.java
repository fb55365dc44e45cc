package org.gonghui.member.listing;

import org.gonghui.member.importing.Column;

/// The columns of a list of stations.
enum StationColumn implements Column {
  KIND("kind", "类型", true),
  NAME("name", "名称", true),
  ADDRESS("address", "地址", true),
  DIVISION_CODE("divisionCode", "行政区划代码", true),
  LATITUDE("latitude", "纬度", true),
  LONGITUDE("longitude", "经度", true),
  UNION("union", "所属工会", false),
  SERVICES("services", "服务项目", false),
  HOURS("hours", "开放时间", false);

  private final String english;
  private final String chinese;
  private final boolean needed;

  StationColumn(String english, String chinese, boolean needed) {
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
