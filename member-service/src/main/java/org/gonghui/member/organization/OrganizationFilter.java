package org.gonghui.member.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a list of organisations is narrowed by.
///
/// @param ancestor only it and what is below it
/// @param name a part of the name, whatever its case
record OrganizationFilter(
    @Nullable UUID ancestor,
    @Nullable OrganizationType type,
    @Nullable String name,
    @Nullable String divisionCode) {
  @Nullable Object[] parts() {
    return new @Nullable Object[] {ancestor, type, name, divisionCode};
  }
}
