package org.gonghui.member.contract;

/// What a merchant gives card holders something off for (M8: hair, cars, housekeeping, shopping, parks, films; M10: local
/// farm products of aid projects).
public enum OfferCategory {
  HAIR,
  CAR,
  HOUSEKEEPING,
  SHOPPING,
  PARK,
  FILM,
  CLINIC,
  FARM_PRODUCT
}
