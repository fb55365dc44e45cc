package org.gonghui.member.membership;

/// Where a membership stands. ACTIVE and SUSPENDED are alive: nobody has two of those.
public enum MembershipState {
  ACTIVE,
  SUSPENDED,
  LEFT,
  DECEASED;

  public boolean isAlive() {
    return this == ACTIVE || this == SUSPENDED;
  }
}
