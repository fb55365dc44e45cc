package org.gonghui.training.certificate;

/// The levels that the plan of 2018 knows (T1). Open: later plans may add some.
public enum SkillLevel {
  /// level 1, 高级技师
  SENIOR_TECHNICIAN,
  /// level 2, 技师
  TECHNICIAN,
  /// level 3, 高级工
  SENIOR_WORKER,
  /// paid as level 2, 社会工作师
  SOCIAL_WORKER,
  /// paid as level 1, 高级社会工作师
  SENIOR_SOCIAL_WORKER
}
