package org.gonghui.member.contract;

import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.identity.Caller;
import org.gonghui.kit.identity.Roles;
import org.gonghui.kit.problem.KitProblem;
import org.gonghui.kit.problem.Refusal;

/// Whose offers and redemptions somebody may see.
public sealed interface Reader {
  /// @param id of the partner: its own
  record Merchant(UUID id) implements Reader {}

  /// @param tops organisations of the token: of contracts of these and of all below
  record Staff(Set<UUID> tops) implements Reader {}

  /// @throws Refusal 403 of who is neither
  static Reader of(Caller caller) {
    return caller.has(Roles.OFFICER)
        ? new Staff(caller.organizations())
        : new Merchant(caller.partner().orElseThrow(() -> new Refusal(KitProblem.FORBIDDEN)));
  }
}
