package org.gonghui.member.organization;

/// What kind of union an organisation is.
public enum OrganizationType {
  FEDERATION,
  INDUSTRY_FEDERATION,
  ENTERPRISE_UNION,
  UNION_GROUP;

  /// Whether it may be the root of a tree. A union at the base without a federation above it would be in nobody's scope.
  boolean standsAlone() {
    return switch (this) {
      case FEDERATION, INDUSTRY_FEDERATION -> true;
      case ENTERPRISE_UNION, UNION_GROUP -> false;
    };
  }
}
