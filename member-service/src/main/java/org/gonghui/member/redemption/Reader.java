package org.gonghui.member.redemption;

import java.util.Set;
import java.util.UUID;

/// Whose redemptions somebody may see.
sealed interface Reader {
  /// @param id of the partner: its own
  record Merchant(UUID id) implements Reader {}

  /// @param tops organisations of the token: of contracts of these and of all below
  record Staff(Set<UUID> tops) implements Reader {}
}
