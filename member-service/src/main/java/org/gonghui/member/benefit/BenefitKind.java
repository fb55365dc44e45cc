package org.gonghui.member.benefit;

/// 六送六保障: what is given, and the mutual plans that protect.
enum BenefitKind {
  GIFT,
  PROTECTION
}
