package org.gonghui.member.identity;

import jakarta.enterprise.context.ApplicationScoped;
import org.gonghui.member.membership.Masks;
import org.gonghui.member.membership.MembershipDesk;

/// Shows checks to their logins.
@ApplicationScoped
class CheckViews {
  private final EnteredSeal seal;
  private final MembershipDesk memberships;

  CheckViews(EnteredSeal seal, MembershipDesk memberships) {
    this.seal = seal;
    this.memberships = memberships;
  }

  CheckView of(IdentityCheck check) {
    var person = check.personId();
    var member = person != null && memberships.isMember(person) ? person : null;
    return new CheckView(
        check.id(),
        check.state(),
        check.isKept() ? Masks.phone(seal.phone(check)) : null,
        check.codeExpiresAt(),
        member,
        check.version());
  }
}
