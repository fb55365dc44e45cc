package org.gonghui.member.exporting;

import java.util.Set;
import java.util.UUID;
import org.gonghui.kit.identity.Caller;
import org.jspecify.annotations.Nullable;

/// Who orders a file, and reads it: nobody else does.
///
/// @param organizations whose rows may stand in it, with those of all below
record Orderer(String issuer, String subject, @Nullable UUID person, Set<UUID> organizations) {
  static Orderer of(Caller caller) {
    return new Orderer(
        caller.issuer(), caller.subject(), caller.person().orElse(null), caller.organizations());
  }
}
