package org.gonghui.member.organization;

import java.util.UUID;

/// What a list means by a union.
public sealed interface NamedUnion {
  /// @param id of the organisation of the list, or of one below it
  record InScope(UUID id) implements NamedUnion {}

  record OutOfScope() implements NamedUnion {}

  record Unknown() implements NamedUnion {}
}
