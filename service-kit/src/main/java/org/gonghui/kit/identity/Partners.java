package org.gonghui.kit.identity;

import java.util.UUID;

/// Partner systems as the service knows them now.
public interface Partners {

  /// @return false for a partner that is unknown or suspended: its calls are refused with 403
  boolean isActive(UUID partner);
}
