package org.gonghui.stack.loading;

import java.util.List;

/// The partners behind the sample tokens; hospitals become designated hospitals in the story, not here.
final class DemoPartners {

  /// @param key name of the sample person who works for it
  record DemoPartner(String key, String kind, String name) {}

  static final List<DemoPartner> ALL =
      List.of(
          new DemoPartner("hospital", "HOSPITAL", "抚顺市第一演示医院"),
          new DemoPartner("hospital-b", "HOSPITAL", "抚顺市第二演示医院"),
          new DemoPartner("agency", "AGENCY", "北京演示职业技能鉴定中心"),
          new DemoPartner("agency-b", "AGENCY", "无锡演示职业技能鉴定中心"),
          new DemoPartner("bank", "BANK", "演示银行"),
          new DemoPartner("merchant", "MERCHANT", "江阴演示汽修"));

  private DemoPartners() {}
}
