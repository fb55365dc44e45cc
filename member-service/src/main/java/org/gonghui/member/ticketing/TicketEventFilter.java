package org.gonghui.member.ticketing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of events is narrowed to.
///
/// @param organization and all below it
record TicketEventFilter(@Nullable UUID organization, TicketEvent.@Nullable State state) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {organization, state};
  }
}
