package org.gonghui.member.partner;

/// What a partner system does for members.
public enum PartnerKind {
  HOSPITAL,
  AGENCY,
  BANK,
  MERCHANT
}
