package org.gonghui.training.subsidy;

import java.util.Optional;
import java.util.UUID;

/// Where a page of subsidies ends.
record After(UUID id) {
  private static final UUID BEFORE_ALL = new UUID(0, 0);

  static UUID of(Optional<After> cursor) {
    return cursor.map(After::id).orElse(BEFORE_ALL);
  }
}
