package org.gonghui.member.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of activities is narrowed to.
///
/// @param organization and all below it
record ActivityFilter(
    @Nullable UUID organization, @Nullable String kind, Activity.@Nullable State state) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {organization, kind, state};
  }
}
