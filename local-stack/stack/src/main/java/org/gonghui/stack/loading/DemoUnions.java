package org.gonghui.stack.loading;

import java.util.List;

/// The tree that a new stack is loaded with, parents first: Liaoning with Fushun's districts (the screening), Jiangsu
/// with Wuxi and Jiangyin's truck drivers (M1), Beijing with Miyun (A1). Names are as people know them; the data are a
/// demonstration and no federation's.
final class DemoUnions {

  static final List<Union> ALL =
      List.of(
          Union.federation(Loaded.ROOT, "", "全国总工会（演示）"),
          Union.federation("210000", Loaded.ROOT, "辽宁省总工会（演示）"),
          Union.federation("210400", "210000", "抚顺市总工会（演示）"),
          Union.federation("210402", "210400", "新抚区总工会（演示）"),
          Union.federation("210403", "210400", "东洲区总工会（演示）"),
          Union.federation("210404", "210400", "望花区总工会（演示）"),
          Union.federation("210411", "210400", "顺城区总工会（演示）"),
          Union.federation("320000", Loaded.ROOT, "江苏省总工会（演示）"),
          Union.federation("320200", "320000", "无锡市总工会（演示）"),
          Union.federation("320281", "320200", "江阴市总工会（演示）"),
          Union.drivers("320200", "320200", "INDUSTRY_FEDERATION", "无锡市货车司机行业工会联合会（演示）"),
          Union.drivers(
              "320281", "320281", "INDUSTRY_FEDERATION", "江阴市货车司机行业工会（演示）", "320200-drivers"),
          Union.drivers("320281100", "320281", "UNION_GROUP", "澄江货车司机分会（演示）", "320281-drivers"),
          Union.drivers("320281101", "320281", "UNION_GROUP", "周庄货车司机分会（演示）", "320281-drivers"),
          Union.federation("110000", Loaded.ROOT, "北京市总工会（演示）"),
          Union.federation("110118", "110000", "密云区总工会（演示）"));

  private DemoUnions() {}
}
