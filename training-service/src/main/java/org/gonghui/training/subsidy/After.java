package org.gonghui.training.subsidy;

import java.util.UUID;

/// Where a page of subsidies ends.
record After(UUID id) {
  /// Ids of version 7 all come after it.
  static final After NOTHING = new After(new UUID(0, 0));
}
