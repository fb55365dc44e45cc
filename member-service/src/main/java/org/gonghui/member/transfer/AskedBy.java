package org.gonghui.member.transfer;

/// Whose wish a transfer is.
enum AskedBy {
  MEMBER,
  UNION
}
