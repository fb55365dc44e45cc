package org.gonghui.member.profile;

/// In which somebody wants to be addressed.
enum PreferredLanguage {
  ZH,
  EN
}
