package org.gonghui.roster;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A union as `gonghui.organization` tells of it. Who is above whom is asked of the closure, not of this.
///
/// @param type FEDERATION, INDUSTRY_FEDERATION, ENTERPRISE_UNION or UNION_GROUP; open
/// @param area the union above in the area's line; none at the root
/// @param divisionCode 6 digits (GB/T 2260) or 9 with the town
/// @param open false once it was dissolved
public record RosterOrganization(
    UUID id,
    String type,
    String name,
    @Nullable UUID area,
    String divisionCode,
    boolean hardshipEnterprise,
    boolean open) {

  /// The union above it in the area's line.
  public Optional<UUID> parentId() {
    return Optional.ofNullable(area);
  }
}
