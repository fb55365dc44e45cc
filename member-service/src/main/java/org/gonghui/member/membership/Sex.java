package org.gonghui.member.membership;

/// As the id number says it.
public enum Sex {
  FEMALE,
  MALE
}
