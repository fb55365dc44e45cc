package org.gonghui.member.organization;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who follows a union that is closed.
///
/// @param unionsTo where the unions right below it go; the union above it where nothing is said
/// @param membersTo where its members go; nowhere when they leave
/// @param successor what it is merged into; nothing when it is dissolved
public record Heirs(@Nullable UUID unionsTo, @Nullable UUID membersTo, @Nullable UUID successor) {

  /// The same, with where the unions go.
  Heirs unionsTo(UUID heir) {
    return new Heirs(heir, membersTo, successor);
  }

  UUID requireUnionsTo() {
    return Objects.requireNonNull(unionsTo, "unions need an heir");
  }

  /// All goes to one.
  public static Heirs merger(UUID into) {
    return new Heirs(into, into, into);
  }
}
