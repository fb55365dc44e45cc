package org.gonghui.kit.identity;

import java.util.Optional;
import java.util.UUID;

/// Partner systems as the service knows them now.
public interface Partners {

  /// @return what kind of partner it is, the name of a role in capitals; empty when it is unknown or suspended: its calls
  ///     are refused with 403
  Optional<String> activeKind(UUID partner);
}
