package org.gonghui.member.organization;

/// What kind of union an organisation is.
public enum OrganizationType {
  FEDERATION,
  INDUSTRY_FEDERATION,
  ENTERPRISE_UNION,
  UNION_GROUP
}
