package org.gonghui.member.departure;

/// Who has said so.
enum DeclaredBy {
  MEMBER,
  UNION
}
