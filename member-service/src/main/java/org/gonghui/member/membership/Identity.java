package org.gonghui.member.membership;

/// Who somebody is: what the authority confirms and what the service keeps sealed.
public record Identity(PersonName name, IdNumber idNumber, MobilePhone phone) {
  @Override
  public String toString() {
    return "Identity";
  }
}
