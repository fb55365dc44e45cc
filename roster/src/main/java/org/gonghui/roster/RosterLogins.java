package org.gonghui.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.identity.Logins;

/// A login of staff that is bound to a member is that person too: nobody decides on their own case.
@ApplicationScoped
class RosterLogins implements Logins {
  private final Roster roster;

  RosterLogins(Roster roster) {
    this.roster = roster;
  }

  @Override
  public Optional<UUID> ownerOf(String issuer, String subject) {
    return roster.memberOf(issuer, subject);
  }
}
