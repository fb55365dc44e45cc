package org.gonghui.member.card;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of cards is narrowed to.
///
/// @param organization of whose members, and of those below it
record CardFilter(@Nullable UUID organization, @Nullable CardState state) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {organization, state};
  }
}
