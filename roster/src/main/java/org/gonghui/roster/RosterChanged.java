package org.gonghui.roster;

import java.util.Set;
import java.util.UUID;

/// Fired within the transaction of a projection, once for a whole batch: what observers do commits with it or not at
/// all. Either set may be empty.
///
/// @param memberIds members who are new, changed, merged, erased, or whose login or hardship changed
/// @param organizationIds unions that are new, changed or moved; members may have become visible with them
public record RosterChanged(Set<UUID> memberIds, Set<UUID> organizationIds) {

  static RosterChanged members(Set<UUID> ids) {
    return new RosterChanged(ids, Set.of());
  }

  static RosterChanged organizations(Set<UUID> ids) {
    return new RosterChanged(Set.of(), ids);
  }
}
