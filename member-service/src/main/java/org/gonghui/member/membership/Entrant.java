package org.gonghui.member.membership;

import java.util.UUID;

/// Somebody on an employer's list as they are kept where nobody knows them yet: sealed before the transaction that does it
/// begins, which is the shorter for it.
///
/// @param personId theirs, unless their number is known
/// @param shownName for the services that must show or match it
public record Entrant(Declared declared, UUID personId, SealedIdentity sealed, String shownName) {
  IdNumber number() {
    return declared.identity().idNumber();
  }

  public long line() {
    return declared.line();
  }

  @Override
  public String toString() {
    return "Entrant " + declared.line();
  }
}
