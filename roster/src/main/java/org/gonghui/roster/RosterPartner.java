package org.gonghui.roster;

import java.util.UUID;

/// A partner system as `gonghui.partner` tells of it.
///
/// @param kind open: there may be kinds that are not known here
/// @param active false while it is suspended: its tokens are refused
public record RosterPartner(UUID id, String kind, String name, boolean active) {

  /// The kinds that services ask for.
  public enum Kind {
    /// Screens and answers results (医院).
    HOSPITAL,
    /// Verifies certificates (职业技能鉴定机构).
    AGENCY,
    /// Holds the accounts of funds and pays from them.
    BANK,
    /// Checks the cards of members.
    MERCHANT
  }

  public boolean isA(Kind known) {
    return kind.equals(known.name());
  }
}
