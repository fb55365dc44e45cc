package org.gonghui.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.gonghui.kit.identity.Partners;

/// Partners as this service was told of them.
@ApplicationScoped
class RosterPartners implements Partners {
  private final Roster roster;

  RosterPartners(Roster roster) {
    this.roster = roster;
  }

  @Override
  public Optional<String> activeKind(UUID partner) {
    return roster.partner(partner).filter(RosterPartner::active).map(RosterPartner::kind);
  }
}
