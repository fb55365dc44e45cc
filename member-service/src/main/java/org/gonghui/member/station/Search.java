package org.gonghui.member.station;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody looks for.
///
/// @param service code of what it must offer
/// @param moment that hours and timetables are looked at for
/// @param mustBeOpen whether only places that are open at the moment are wanted
record Search(
    Near near,
    @Nullable StationKind kind,
    @Nullable String service,
    Instant moment,
    boolean mustBeOpen) {

  boolean takes(FoundStation found) {
    return !mustBeOpen || found.open();
  }
}
