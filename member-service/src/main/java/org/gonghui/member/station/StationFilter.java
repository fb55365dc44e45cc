package org.gonghui.member.station;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of stations is narrowed by.
///
/// @param organization only stations of this union and of those below it
record StationFilter(
    @Nullable UUID organization,
    @Nullable StationKind kind,
    Station.@Nullable State state,
    @Nullable String divisionCode) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {organization, kind, state, divisionCode};
  }
}
