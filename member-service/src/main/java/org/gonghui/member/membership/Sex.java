package org.gonghui.member.membership;

/// As the id number says it.
enum Sex {
  FEMALE,
  MALE
}
