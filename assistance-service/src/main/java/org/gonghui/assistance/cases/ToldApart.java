package org.gonghui.assistance.cases;

import jakarta.persistence.Embeddable;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The cases from whose illness the reviewer told this one's apart.
@Embeddable
class ToldApart {
  private static final UUID[] NONE = {};

  private UUID[] otherIllnessThan = NONE;

  void tell(Set<UUID> cases) {
    otherIllnessThan = cases.stream().sorted().toArray(UUID[]::new);
  }

  List<UUID> cases() {
    return List.of(otherIllnessThan);
  }
}
