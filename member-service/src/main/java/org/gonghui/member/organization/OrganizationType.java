package org.gonghui.member.organization;

/// What kind of union an organisation is.
public enum OrganizationType {
  FEDERATION,
  INDUSTRY_FEDERATION,
  ENTERPRISE_UNION,
  UNION_GROUP;

  /// Whether a union of that kind may stand right below one of this kind: no area lies below a union at the base, and
  /// nothing below a group.
  boolean bears(OrganizationType below) {
    return switch (this) {
      case FEDERATION, INDUSTRY_FEDERATION -> true;
      case ENTERPRISE_UNION -> !below.standsAlone();
      case UNION_GROUP -> false;
    };
  }

  /// Whether it may be the root of a tree. A union at the base without a federation above it would be in nobody's scope.
  boolean standsAlone() {
    return switch (this) {
      case FEDERATION, INDUSTRY_FEDERATION -> true;
      case ENTERPRISE_UNION, UNION_GROUP -> false;
    };
  }
}
