package org.gonghui.kit.identity;

import java.util.Set;

/// The roles that a token can carry (claim `roles`).
public final class Roles {
  public static final String MEMBER = "member";
  public static final String OFFICER = "officer";
  public static final String REVIEWER = "reviewer";
  public static final String APPROVER = "approver";
  public static final String FINANCE = "finance";
  public static final String ADMIN = "admin";
  public static final String AUDITOR = "auditor";
  public static final String OPERATOR = "operator";
  public static final String HOSPITAL = "hospital";
  public static final String AGENCY = "agency";
  public static final String BANK = "bank";
  public static final String MERCHANT = "merchant";

  /// Those of partner systems and the people who work for them; each belongs to the partners of that kind.
  static final Set<String> OF_PARTNERS = Set.of(HOSPITAL, AGENCY, BANK, MERCHANT);

  private Roles() {}
}
